import type { Scene } from "../scene.ts";
import { openStillAndShot } from "../steps.ts";

export const scenes: Scene[] = [
  {
    name: "board-no-maker",
    async prepare(page) {
      await openStillAndShot(page);
      await page.getByLabel("Quality").first().selectOption("standard");
      await page.getByRole("button", { name: "Run", exact: true }).click();
      await page.waitForTimeout(4000);
    },
  },
];
