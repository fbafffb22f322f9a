import { useEffect, useState, type ComponentType } from "react";

/**
 * A page whose code comes when it is asked for. React's own `lazy` would show what was there within
 * 300 ms of an empty page only when these are over. What was brought before is drawn at once.
 */
export function latePage<P extends object>(load: () => Promise<ComponentType<P>>) {
  let Page: ComponentType<P> | undefined;
  const bring = async (): Promise<void> => void (Page = await load());
  function LatePage(props: P) {
    const [coming] = useState(bring);
    const [, draw] = useState<unknown>(null);
    const Here = Page;
    useEffect(() => {
      if (Here) return;
      coming.then(
        () => draw("here"),
        (error: unknown) =>
          draw(() => {
            throw error;
          }),
      );
    }, [Here, coming]);
    return Here ? <Here {...props} /> : null;
  }
  return Object.assign(LatePage, { bring });
}
