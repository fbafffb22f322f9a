import type { Scene } from "../scene.ts";

export const scenes: Scene[] = [
  {
    name: "start-page",
    async prepare(page) {
      await page.goto("/");
      await page.waitForLoadState("networkidle");
    },
  },
];
