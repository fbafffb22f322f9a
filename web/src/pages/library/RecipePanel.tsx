import type { LibraryItem } from "@aktion/schema/api/library";
import type { Recipe } from "@aktion/schema/api/recipe";
import * as says from "#words/library";
import { PageError } from "../../app/PageError";
import { rate } from "../../library/library-acts";
import { TakeWords } from "../../panels/TakeWords";
import { RecipeActs } from "./RecipeActs";
import { RecipeFacts } from "./RecipeFacts";
import { RecipeInputs } from "./RecipeInputs";
import { StarRow } from "./StarRow";
import { TagField } from "./TagField";
import styles from "./RecipePanel.module.css";

interface RecipePanelProps {
  item: LibraryItem;
  /** Null for an upload, and while it is on its way. */
  recipe: Recipe | null;
  waiting: boolean;
  error: unknown;
  onRetry: () => void;
  onDelete: () => void;
  onShow: (id: string) => void;
}

/** All that is known of how a file came to be, and what can be done with it. */
export function RecipePanel(props: RecipePanelProps) {
  const { item, recipe, waiting, error, onRetry, onDelete, onShow } = props;
  return (
    <div className={styles.panel}>
      <StarRow rating={item.rating} onRate={(rating) => void rate([item], rating)} />
      <RecipeActs item={item} recipe={recipe} onDelete={onDelete} />
      {error !== null && (
        <PageError error={error} what={says.recipeCouldNotBeRead} onRetry={onRetry} />
      )}
      {recipe && (recipe.prompt !== null || recipe.written !== null) && (
        <section className={styles.part}>
          <TakeWords take={recipe} />
        </section>
      )}
      {recipe && <RecipeInputs recipe={recipe} onShow={onShow} />}
      {!waiting && <RecipeFacts item={item} recipe={recipe} />}
      <section className={styles.part} aria-label={says.tags}>
        <h3 className={styles.title}>{says.tags}</h3>
        <TagField items={[item]} />
      </section>
    </div>
  );
}
