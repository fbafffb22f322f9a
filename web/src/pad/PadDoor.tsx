import { lazy } from "react";

const Pad = lazy(() => import("./Pad"));

/** The pad itself is fetched when it is opened. */
export const PadDoor = ({ node }: { node: string }) => <Pad node={node} />;
