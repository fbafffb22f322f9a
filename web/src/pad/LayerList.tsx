import * as says from "#words/pad";
import { IconButton } from "../ui/IconButton";
import { PadSlider } from "./PadSlider";
import { addLayer, mostLayers, moveLayer, removeLayer, setLayer, type Layer } from "./drawing";
import { usePad, usePadState } from "./pad-context";
import { UnderneathRow } from "./UnderneathRow";
import styles from "./LayerList.module.css";

interface LayerListProps {
  node: string;
  /** On a phone the list is folded away. */
  open: boolean;
  onClose: () => void;
  onNote: (words: string) => void;
}

/** The sheets of the drawing, the top one first, and what lies underneath. */
export function LayerList({ node, open, onClose, onNote }: LayerListProps) {
  const pad = usePad();
  const layers = usePadState(({ drawing }) => drawing.layers);
  const chosen = usePadState((state) => state.layer);
  const add = () => {
    pad.change((drawing) => addLayer(drawing, chosen));
    const { drawing } = pad.store.getState();
    const place = drawing.layers.findIndex((layer) => layer.id === chosen) + 1;
    pad.store.setState({ layer: drawing.layers[place]?.id ?? chosen });
  };
  return (
    <aside className={styles.panel} aria-label={says.layers} data-open={open || undefined}>
      <header className={styles.head}>
        <h3>{says.layers}</h3>
        <IconButton
          size="small"
          icon="plus"
          label={says.addALayer}
          disabled={layers.length >= mostLayers}
          onClick={add}
        />
        <IconButton
          className={styles.fold}
          size="small"
          icon="close"
          label={says.closeTheLayers}
          onClick={onClose}
        />
      </header>
      <ol className={styles.list}>
        {layers.toReversed().map((layer) => (
          <LayerRow
            key={layer.id}
            layer={layer}
            chosen={layer.id === chosen}
            top={layer === layers.at(-1)}
            bottom={layer === layers[0]}
          />
        ))}
      </ol>
      <UnderneathRow node={node} onNote={onNote} />
    </aside>
  );
}

interface LayerRowProps {
  layer: Layer;
  chosen: boolean;
  top: boolean;
  bottom: boolean;
}

function LayerRow({ layer, chosen, top, bottom }: LayerRowProps) {
  const pad = usePad();
  const { id, shown, opacity, marks } = layer;
  const name = says.layer(id);
  return (
    <li className={styles.row} data-chosen={chosen || undefined}>
      <div className={styles.line}>
        <IconButton
          size="small"
          icon={shown ? "eye" : "eye-off"}
          label={shown ? says.hideLayer(name) : says.showLayer(name)}
          onClick={() => pad.change((drawing) => setLayer(drawing, id, { shown: !shown }))}
        />
        <button
          type="button"
          className={styles.name}
          aria-pressed={chosen}
          onClick={() => pad.store.setState({ layer: id })}
        >
          {name}
          {marks.length === 0 && <span className={styles.empty}>{says.empty}</span>}
        </button>
        <IconButton
          size="small"
          icon="up"
          label={says.layerUp(name)}
          disabled={top}
          onClick={() => pad.change((drawing) => moveLayer(drawing, id, 1))}
        />
        <IconButton
          size="small"
          icon="down"
          label={says.layerDown(name)}
          disabled={bottom}
          onClick={() => pad.change((drawing) => moveLayer(drawing, id, -1))}
        />
        <IconButton
          size="small"
          icon="trash"
          label={says.deleteLayer(name)}
          onClick={() => pad.change((drawing) => removeLayer(drawing, id))}
        />
      </div>
      <label className={styles.opacity}>
        <span>{says.opacity}</span>
        <PadSlider
          aria-label={says.opacityOf(name)}
          value={opacity}
          min={0}
          max={1}
          step={0.05}
          onChange={(next) =>
            pad.change((drawing) => setLayer(drawing, id, { opacity: next }), `opacity ${id}`)
          }
        />
        <span className={styles.number}>{Math.round(opacity * 100)}</span>
      </label>
    </li>
  );
}
