import { beforeEach, expect, test, vi } from "vitest";
import { endUndo, showUndo, useUndoBar } from "./undo-bar";

const standing = () => useUndoBar.getState().offer;

beforeEach(() => useUndoBar.setState({ offer: null }));

test("an offer is taken once, or is gone once", () => {
  const [undo, onGone] = [vi.fn(), vi.fn()];
  showUndo({ words: "Rooftop deleted.", undo, onGone });
  const id = standing()?.id ?? 0;
  endUndo(id, "undone");
  endUndo(id, "gone");
  expect(undo).toHaveBeenCalledTimes(1);
  expect(onGone).not.toHaveBeenCalled();
  expect(standing()).toBeNull();
});

test("a newer offer takes the place of an older one, which is then gone", () => {
  const [first, second] = [vi.fn(), vi.fn()];
  showUndo({ words: "One", undo: vi.fn(), onGone: first });
  const older = standing()?.id ?? 0;
  showUndo({ words: "Two", undo: vi.fn(), onGone: second });
  expect(first).toHaveBeenCalledTimes(1);
  endUndo(older, "undone");
  expect(standing()?.words).toBe("Two");
  expect(second).not.toHaveBeenCalled();
});
