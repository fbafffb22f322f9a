export * from "./assets";
export * from "./auth";
export * from "./boards";
export * from "./cast";
export * from "./mail";
export * from "./makers";
export * from "./money";
export * from "./runs";
