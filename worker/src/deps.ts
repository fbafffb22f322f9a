import { waitUntil } from "cloudflare:workers";
import { makeAuth, type Auth } from "./auth/auth";
import { adopt } from "./auth/adopt";
import { keyedHash } from "./services/keyed-hash";
import { isLocal, secretOf, type Env } from "./env";
import type { Counter, Mail, MediaMaker, ObjectStore, RunHosts } from "./ports/outside";
import type { MakerHealth } from "./ports/maker-health";
import type { CastModels } from "./ports/cast-models";
import type { CastStore } from "./ports/cast-store";
import type { AssetBin, LibraryStore, TakesOfFiles, ZipOrders } from "./ports/library";
import type { ReportStore } from "./ports/reports";
import type { SharingStore, TrainingOutbox, TrainingStore } from "./ports/sharing-stores";
import type { TakeBin } from "./ports/take-bin";
import type {
  AssetStore,
  BoardStore,
  KeyStore,
  LedgerStore,
  RunStore,
  SettingsStore,
  UserSettingsStore,
} from "./ports/stores";
import { providers } from "./providers/providers";
import type { Offer, Provider, ProviderContext } from "./ports/provider";
import type { TemplateStore } from "./ports/template-store";
import type { WatchStore } from "./ports/watch-store";
import type { EnhancedPrompts, LookStore } from "./ports/words-stores";
import { createMediaMaker } from "./runtime/media-maker";
import { accessOf, isConfigured, type MakerAccess } from "./runtime/maker-access";
import { mark } from "./runtime/marks";
import { pageWith } from "./runtime/page-with";
import { createRunHosts } from "./runtime/run-hosts";
import { wordsContext } from "./runtime/words-context";
import { findRunRow } from "./runtime/run-row";
import { createAssetStore } from "./storage/asset-store";
import { createLedgerStore } from "./storage/balances";
import { createBoardStore } from "./storage/board-store";
import { createCastModels } from "./storage/cast-models";
import { createCastStore } from "./storage/cast-store";
import { countRuns } from "./storage/count-runs";
import { createCounter } from "./storage/counter";
import { openDatabase } from "./storage/database";
import { createEnhancedPrompts } from "./storage/enhanced-prompts";
import { createKeyStore } from "./storage/key-store";
import { createAssetBin } from "./storage/library/asset-bin";
import { createLibraryStore } from "./storage/library/library-store";
import { createTakesOfFiles } from "./storage/library/takes-of-files";
import { createZipOrders } from "./storage/library/zip-orders";
import { createLookStore } from "./storage/look-store";
import { createMakerHealth } from "./storage/maker-health";
import { createMail } from "./storage/mail";
import { createObjectStore } from "./storage/object-store";
import { createReportStore } from "./storage/report-store";
import { createRunStore } from "./storage/run-store";
import { createSettingsStore, createUserSettingsStore } from "./storage/settings-store";
import { sizedStream } from "./storage/sized-stream";
import { createTakeBin } from "./storage/take-bin";
import { createTemplateStore } from "./storage/template-store";
import { createSharingStore } from "./storage/sharing-store";
import { createTrainingOutbox } from "./storage/training-outbox";
import { createTrainingStore } from "./storage/training-store";
import { createWatchStore } from "./storage/watch-store";

/** All a request may use, made from the bindings: services name what they need of it. */
export interface Deps {
  readonly now: () => number;
  readonly local: boolean;
  readonly origin: string;
  readonly linkSecret: string;
  readonly adminEmails: ReadonlySet<string>;
  readonly auth: Auth;
  readonly boards: BoardStore;
  readonly assets: AssetStore;
  readonly library: LibraryStore;
  readonly assetBin: AssetBin;
  readonly takesOfFiles: TakesOfFiles;
  readonly zipOrders: ZipOrders;
  readonly runs: RunStore;
  readonly takeBin: TakeBin;
  readonly cast: CastStore;
  readonly castModels: CastModels;
  readonly objects: ObjectStore;
  /** A body of known length from the pieces it is made of. */
  readonly sizedStream: typeof sizedStream;
  readonly media: MediaMaker;
  readonly mail: Mail;
  readonly counter: Counter;
  readonly hosts: RunHosts;
  readonly providers: readonly Provider[];
  /** Whether the studio has what it needs to reach a maker, and for an offer what that needs. */
  readonly configured: (maker: Provider, offer?: Offer) => boolean;
  readonly health: MakerHealth;
  readonly ledger: LedgerStore;
  readonly settings: SettingsStore;
  readonly userSettings: UserSettingsStore;
  readonly keys: KeyStore;
  /** Seals users' own keys. */
  readonly keySecret: string;
  readonly countRuns: () => Promise<{ waiting: number; running: number }>;
  /** The studio's key and addresses at a maker. */
  readonly access: (maker: Provider) => MakerAccess;
  /** What a maker is handed that is asked for words at once. */
  readonly wordsContext: (
    maker: Provider,
    asked: Parameters<typeof wordsContext>[2],
  ) => ProviderContext;
  readonly enhanced: EnhancedPrompts;
  readonly looks: LookStore;
  readonly reports: ReportStore;
  readonly templates: TemplateStore;
  readonly sharing: SharingStore;
  readonly outbox: TrainingOutbox;
  readonly training: TrainingStore;
  /** The private bucket of what was lent for training. */
  readonly lent: ObjectStore;
  readonly watching: WatchStore;
  readonly fetch: typeof fetch;
  /** The web app's page, with a head of its own. */
  readonly pageWith: (head: Parameters<typeof pageWith>[2]) => Promise<Response>;
  readonly runThere: (run: string) => Promise<boolean>;
  /** A drill may end the studio here, between a run's holds and its start. */
  readonly held: () => Promise<void>;
}

/** better-auth is slow to set up, so each isolate keeps one for the origin it is asked at. */
const kept = new Map<string, { env: Env; auth: Auth }>();

function authOf(env: Env, origin: string, mail: Mail): Auth {
  const known = kept.get(origin);
  if (known?.env === env) return known.auth;
  const secret = secretOf(env, "AUTH_SECRET");
  const auth = makeAuth({
    db: openDatabase(env.DB),
    secret,
    origin,
    mail,
    adopt: (guest, user) => adopt(env.DB, guest, user),
    hashCode: (code) => keyedHash(secret, code),
  });
  kept.set(origin, { env, auth });
  return auth;
}

/** The origin people use: the configured one, or on one's own machine whichever loopback name was typed. */
function originOf(env: Env, url: URL): string {
  if (isLocal(env, url) || !env.PUBLIC_URL) return url.origin;
  return new URL(env.PUBLIC_URL).origin;
}

export function makeDeps(env: Env, url: URL): Deps {
  const now = () => Date.now();
  const db = openDatabase(env.DB);
  const origin = originOf(env, url);
  const mail = createMail(
    env.DB,
    now,
    {
      key: env.RESEND_API_KEY ?? null,
      url: env.RESEND_URL ?? "https://api.resend.com",
      from: env.MAIL_FROM ?? `Aktion <studio@${new URL(origin).hostname}>`,
      fetch: (...args: Parameters<typeof fetch>) => fetch(...args),
    },
    waitUntil,
  );
  return {
    now,
    local: isLocal(env, url),
    origin,
    linkSecret: secretOf(env, "MEDIA_LINK_SECRET"),
    adminEmails: new Set(
      (env.ADMIN_EMAILS ?? "")
        .split(",")
        .map((email) => email.trim().toLowerCase())
        .filter(Boolean),
    ),
    auth: authOf(env, origin, mail),
    boards: createBoardStore(db),
    assets: createAssetStore(db),
    library: createLibraryStore(env.DB),
    assetBin: createAssetBin(env.DB),
    takesOfFiles: createTakesOfFiles(db),
    zipOrders: createZipOrders(db),
    runs: createRunStore(db),
    takeBin: createTakeBin(db),
    cast: createCastStore(db),
    castModels: createCastModels(db),
    objects: createObjectStore(env.BUCKET),
    sizedStream,
    media: createMediaMaker(env.MEDIA),
    mail,
    counter: createCounter(env.DB, now),
    hosts: createRunHosts(env.RUNS),
    providers,
    configured: (maker, offer) => isConfigured(env, maker, offer),
    health: createMakerHealth(env.DB),
    ledger: createLedgerStore(db),
    settings: createSettingsStore(db),
    userSettings: createUserSettingsStore(db),
    keys: createKeyStore(db),
    keySecret: secretOf(env, "AUTH_SECRET"),
    countRuns: () => countRuns(env.DB),
    access: (maker) => accessOf(env, maker),
    wordsContext: (maker, asked) => wordsContext(env, maker, asked),
    enhanced: createEnhancedPrompts(db),
    looks: createLookStore(db),
    reports: createReportStore(db),
    templates: createTemplateStore(db),
    sharing: createSharingStore(db),
    outbox: createTrainingOutbox(env.DB),
    training: createTrainingStore(db),
    lent: createObjectStore(env.TRAINING),
    watching: createWatchStore(db),
    fetch: ((input: RequestInfo, init?: RequestInit) => fetch(input, init)) as typeof fetch,
    pageWith: (head) => pageWith(env, url, head),
    runThere: async (run) => (await findRunRow(env.DB, run)) !== null,
    held: () => mark(env, "held"),
  };
}
