import * as says from "#words/wall";
import { examples, type Example } from "./examples";
import { ExamplePicture } from "./ExamplePicture";
import styles from "./Examples.module.css";

interface ExamplesProps {
  /** The one that is being made into a board. */
  making: string | null;
  disabled: boolean;
  onChoose: (example: Example) => void;
}

export function Examples({ making, disabled, onChoose }: ExamplesProps) {
  return (
    <ul className={styles.examples}>
      {examples.map((example) => (
        <li key={example.id}>
          <button
            type="button"
            className={styles.example}
            aria-busy={making === example.id}
            disabled={disabled}
            onClick={() => onChoose(example)}
          >
            <span className={styles.picture}>
              <ExamplePicture example={example} />
            </span>
            <span className={styles.title}>{example.title}</span>
            <span className={styles.words}>
              {making === example.id ? says.makingTheBoard : example.words}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
