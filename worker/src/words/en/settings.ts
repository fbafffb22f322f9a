export const noSuchKind = (name: string) =>
  `There is no node of the kind "${name}" to set a price for.`;
export const isAlwaysFree = (title: string) => `${title} is always free; take its price out.`;
export const noSuchMaker = (stranger: string) => `There is no maker called "${stranger}".`;
export const nobodyMakes = (name: string) =>
  `No maker makes "${name}", so there is no order to set.`;
export const doesNotMake = (stranger: string, name: string) =>
  `"${stranger}" does not make "${name}".`;
export const namesAMakerTwice = (name: string) => `The order "${name}" names a maker twice.`;
