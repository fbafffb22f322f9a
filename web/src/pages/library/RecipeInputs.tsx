import type { Recipe } from "@aktion/schema/api/recipe";
import * as says from "#words/library";
import { Picture } from "../../previews/Picture";
import { Icon } from "../../ui/Icon";
import styles from "./RecipePanel.module.css";

interface RecipeInputsProps {
  recipe: Recipe;
  onShow: (id: string) => void;
}

/** What went in: each leads to itself; what was deleted leaves its place. */
export function RecipeInputs({ recipe: { inputs, cast }, onShow }: RecipeInputsProps) {
  return (
    <>
      {inputs.length > 0 && (
        <section className={styles.part} aria-label={says.madeFrom}>
          <h3 className={styles.title}>{says.madeFrom}</h3>
          <div className={styles.inputs}>
            {inputs.map(({ name, asset }, place) =>
              asset ? (
                <button
                  key={place}
                  type="button"
                  className={styles.input}
                  aria-label={says.openIt(name)}
                  onClick={() => onShow(asset.id)}
                >
                  <span className={styles.thumb}>
                    {asset.kind === "audio" ? (
                      <Icon name="sound" />
                    ) : (
                      <Picture media={asset} width={92} height={56} alt="" small />
                    )}
                  </span>
                  <span className={styles.label}>{name}</span>
                </button>
              ) : (
                <span key={place} className={styles.input}>
                  <span className={`${styles.thumb} ${styles.lost}`}>
                    <Icon name="trash" size={16} />
                  </span>
                  <span className={styles.label} title={says.deletedInput(name)}>
                    {says.deletedInput(name)}
                  </span>
                </span>
              ),
            )}
          </div>
        </section>
      )}
      {cast.length > 0 && (
        <section className={styles.part}>
          <h3 className={styles.title}>{says.withCast}</h3>
          <p>{cast.map(({ name }) => name).join(", ")}</p>
        </section>
      )}
    </>
  );
}
