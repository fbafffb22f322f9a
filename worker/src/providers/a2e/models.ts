/**
 * A2E's products, each with its own routes, and within a product the model where there is a choice:
 * `product/model`. An operator who names another names both.
 */
export const names = {
  still: "userText2image/high_aes_general_v21_L",
  stillOf: "userText2Image/a2e",
  banana: "userNanoBanana",
  shot: "userImage2Video/a2e",
  bestShot: "userImage2Video/a2e-v2",
  talk: "talkingPhoto",
  lips: "talkingVideo",
  speech: "send_tts",
} as const;

interface Product {
  readonly media: "image" | "video";
  /** The field that names the model. */
  readonly field: string | null;
  /** Where one record is asked for, below the product. */
  readonly detail: (id: string) => string;
  /** Whether what was started is known to be found in its list. */
  readonly listed: boolean;
  readonly reports: boolean;
}

const ordinary: Product = {
  media: "video",
  field: null,
  detail: (id) => id,
  listed: true,
  reports: false,
};

const products: Readonly<Record<string, Partial<Product>>> = {
  // The older contract: it answers with the pictures, and no list of them is documented.
  userText2image: { media: "image", field: "req_key", listed: false },
  userText2Image: { media: "image", field: "model_type" },
  userNanoBanana: { media: "image", detail: (id) => `detail/${id}` },
  userImage2Video: { field: "model_version", reports: true },
};

export const productOf = (product: string): Product => ({
  ...ordinary,
  ...(/image$|banana$|flux/i.test(product) && { media: "image" }),
  ...products[product],
});

export interface Called {
  readonly product: string;
  /** The field that names the model, filled; nothing where there is no choice. */
  readonly choice: Readonly<Record<string, string>>;
}

export function calledOf(model: string, modelFor: (model: string) => string): Called {
  const [product = "", version] = modelFor(model).split("/");
  const { field } = productOf(product);
  return { product, choice: field && version ? { [field]: version } : {} };
}
