/**
 * What is chosen here is a style, by its code: "No Style v2", which many clients fall back to.
 * Another is named by DZINE_MODELS; some can't be used on a picture.
 */
export const names = { noStyle: "Style-7feccf2b-f2ad-43a6-89cb-354fb5d928d2" } as const;
