import { filtersFrom } from "../../library/filters";
import { listingOf } from "../../library/listing";
import { BinPage } from "./BinPage";
import { Library } from "./Library";

// Who opens the library by its address waits for its first pictures, not for its drawing as well.
if (location.pathname === "/library")
  listingOf(filtersFrom(location.search)).want({ from: 0, to: 1 });

/** The library, and its bin. */
export const LibraryPage = ({ params: { bin } }: { params: { bin?: string | undefined } }) =>
  bin === "bin" ? <BinPage /> : <Library />;
