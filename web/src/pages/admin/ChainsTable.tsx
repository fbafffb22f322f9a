import { chainKey } from "@aktion/schema/money/chains";
import type { StudioSettings } from "@aktion/schema/money/settings";
import * as says from "#words/admin";
import { tierWords } from "../../panels/tier-words";
import { Button } from "../../ui/Button";
import { IconButton } from "../../ui/IconButton";
import { AdminSection } from "./AdminSection";
import { AdminTable } from "./AdminTable";
import { makersOf, chainOf, chainsThere, movedInChain, withChain, type Maker } from "./chain-order";
import { changeDraft } from "./studio-draft";
import { taskWords } from "./task-words";
import table from "./table.module.css";
import styles from "./ChainsTable.module.css";

interface ChainsTableProps {
  makers: readonly Maker[];
  settings: StudioSettings;
}

/** Who is asked first, and who is next when that one has a fault. */
export function ChainsTable({ makers, settings }: ChainsTableProps) {
  const titles = new Map(makers.map(({ name, title }) => [name, title]));
  return (
    <AdminSection title={says.orders} hint={says.theFirstThatIsOnIsAsked}>
      <AdminTable>
        <thead>
          <tr>
            <th scope="col">{says.what}</th>
            <th scope="col">{says.quality}</th>
            <th scope="col">{says.makersFirstToLast}</th>
            <th scope="col">
              <span className={styles.spoken}>{says.builtInOrder}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {chainsThere(makers).map(({ tier, task }) => {
            const { chain, set } = chainOf(settings, makers, tier, task);
            const known = makersOf(makers, tier, task);
            const outside = known.filter((name) => !chain.includes(name));
            const put = (next: readonly string[]) =>
              changeDraft((draft) => withChain(draft, makers, { tier, task }, next));
            return (
              <tr key={chainKey(tier, task)}>
                <th scope="row" className={table.name}>
                  {taskWords(task)}
                </th>
                <td className={table.quiet}>{tierWords[tier]}</td>
                <td>
                  <ol className={styles.chain}>
                    {chain.map((name, place) => (
                      <li key={name} className={styles.link}>
                        <span>{titles.get(name) ?? name}</span>
                        {chain.length > 1 && (
                          <>
                            <IconButton
                              size="small"
                              icon="up"
                              label={says.makerEarlier(titles.get(name) ?? name)}
                              disabled={place === 0}
                              onClick={() => put(movedInChain(chain, name, -1))}
                            />
                            <IconButton
                              size="small"
                              icon="down"
                              label={says.makerLater(titles.get(name) ?? name)}
                              disabled={place === chain.length - 1}
                              onClick={() => put(movedInChain(chain, name, 1))}
                            />
                            <IconButton
                              size="small"
                              icon="close"
                              label={says.leaveMakerOut(titles.get(name) ?? name)}
                              onClick={() => put(chain.filter((one) => one !== name))}
                            />
                          </>
                        )}
                      </li>
                    ))}
                    {outside.map((name) => (
                      <li key={name} className={styles.link}>
                        <Button size="small" variant="quiet" onClick={() => put([...chain, name])}>
                          {says.addMaker(titles.get(name) ?? name)}
                        </Button>
                      </li>
                    ))}
                  </ol>
                </td>
                <td>
                  {set && (
                    <Button size="small" variant="quiet" onClick={() => put(known)}>
                      {says.builtInOrder}
                    </Button>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </AdminTable>
    </AdminSection>
  );
}
