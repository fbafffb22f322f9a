import { latePart } from "../ui/late-part";

const Pad = latePart(() => import("./Pad"));

/** The pad itself is fetched when it is opened. */
export const PadDoor = ({ node }: { node: string }) => <Pad node={node} />;
