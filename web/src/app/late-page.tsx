import { useEffect, useState, type ComponentType } from "react";

/**
 * A page whose code comes when it is asked for. React's own `lazy` would show what was there within
 * 300 ms of an empty page only when these are over.
 */
export function latePage<P extends object>(
  load: () => Promise<ComponentType<P>>,
): ComponentType<P> {
  let Page: ComponentType<P> | undefined;
  return function LatePage(props: P) {
    const [coming] = useState(load);
    const [, draw] = useState<unknown>();
    useEffect(() => {
      if (Page) return;
      coming.then(
        (came) => {
          Page = came;
          draw(came.name);
        },
        (error: unknown) =>
          draw(() => {
            throw error;
          }),
      );
    }, [coming]);
    return Page ? <Page {...props} /> : null;
  };
}
