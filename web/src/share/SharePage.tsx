import { Code, type Copy, FileCode, ImageDown, Link, Printer } from "lucide";
import { useState } from "react";
import { Button } from "react-aria-components/Button";
import { useTranslation } from "react-i18next";
import { EXPORT_FORMATS, type ExportFormat, MAX_SEEDS } from "#model/api/requests.ts";
import { tell } from "../app/announcer.ts";
import { useAtlas, useAtlasStore } from "../app/use-atlas.ts";
import { useMapNetwork } from "../graph/use-map-network.ts";
import { Icon } from "../theme/Icon.tsx";
import { exportAddress } from "./export-address.ts";
import { offlinePage } from "./offline-page.ts";
import { printSheet } from "./print-sheet.ts";
import { saveFile } from "./save-file.ts";
import { embedQuery, sharedQuery } from "./shared-link.ts";
import { sheetOf } from "./sheet.ts";
import { toPng } from "./to-png.ts";
import { useSavedView, type ViewToSave } from "./use-saved-view.ts";

function copied(words: string): Promise<boolean> {
  return navigator.clipboard.writeText(words).then(
    () => true,
    () => false,
  );
}

/** Where the browser refuses the clipboard, what was to be copied is shown to be copied by hand. */
function CopyPart({ of }: { of: "link" | "embed" }) {
  const { t } = useTranslation();
  const { state } = useAtlas();
  const store = useAtlasStore();
  const { network } = useMapNetwork();
  const [refused, setRefused] = useState<string | null>(null);
  const drawn = network?.nodes.map(({ id }) => id) ?? [];

  async function copy(): Promise<void> {
    const query = of === "link" ? sharedQuery : embedQuery;
    const address = `${window.location.origin}/${query(state, drawn, store)}`;
    const words =
      of === "link"
        ? address
        : `<iframe src="${address.replaceAll("&", "&amp;")}" width="800" height="560" title="${t("app.name")}" loading="lazy"></iframe>`;
    const isDone = await copied(words);
    setRefused(isDone ? null : words);
    if (isDone) tell(t(of === "link" ? "share.copied" : "share.embedCopied"));
  }

  return (
    <>
      <Button className={of === "link" ? "button button-primary" : "button"} onPress={() => void copy()}>
        <Icon node={of === "link" ? Link : Code} size={16} />
        {t(of === "link" ? "share.link" : "share.copyEmbed")}
      </Button>
      <p className="small soft">{t(of === "link" ? "share.linkHint" : "share.embedHint")}</p>
      {refused !== null && (
        <p className="share-refused">
          {t("share.notCopied")}
          <code>{refused}</code>
        </p>
      )}
    </>
  );
}

type Form = "png" | "svg" | "print" | "html";

async function save(form: Form, { view, names, titles }: ViewToSave): Promise<string | null> {
  if (form === "html") {
    saveFile("torch-atlas.html", "text/html;charset=utf-8", offlinePage(view, names, titles));
    return "torch-atlas.html";
  }
  const { svg, width, height } = sheetOf(view);
  if (form === "print") {
    printSheet(svg);
    return null;
  }
  const content = form === "svg" ? svg : await toPng(svg, width, height);
  saveFile(`torch-atlas.${form}`, form === "svg" ? "image/svg+xml" : "image/png", content);
  return `torch-atlas.${form}`;
}

const FORMS: readonly { readonly form: Form; readonly icon: typeof Copy }[] = [
  { form: "png", icon: ImageDown },
  { form: "svg", icon: ImageDown },
  { form: "print", icon: Printer },
];

function PicturePart() {
  const { t } = useTranslation();
  const { state } = useAtlas();
  const gather = useSavedView();
  const [isBusy, setBusy] = useState(false);

  async function take(form: Form): Promise<void> {
    if (gather === null) return;
    // The other views are laid out for paper as they are.
    if (form === "print" && state.view !== "map") return window.print();
    setBusy(true);
    try {
      const name = await save(form, await gather());
      if (name !== null) tell(t("share.saved", { name }));
    } catch {
      tell(t("share.failed"));
    } finally {
      setBusy(false);
    }
  }

  const isOff = gather === null || isBusy;
  return (
    <>
      <section>
        <h3>{t("share.picture")}</h3>
        <div className="share-row">
          {FORMS.map(({ form, icon }) => (
            <Button key={form} className="button" isDisabled={isOff} onPress={() => void take(form)}>
              <Icon node={icon} size={16} />
              {t(`share.${form}`)}
            </Button>
          ))}
        </div>
        <p className="small soft">{t("share.pictureHint")}</p>
      </section>
      <section>
        <h3>{t("share.file")}</h3>
        <Button className="button" isDisabled={isOff} onPress={() => void take("html")}>
          <Icon node={FileCode} size={16} />
          {t("share.html")}
        </Button>
        <p className="small soft">{t("share.htmlHint")}</p>
      </section>
      {isBusy && (
        <p className="small" role="status">
          {t("share.saving")}
        </p>
      )}
    </>
  );
}

function Formats({ address, words }: { address: (format: ExportFormat) => string; words: string }) {
  return (
    <ul className="share-row small" aria-label={words}>
      {EXPORT_FORMATS.map((format) => (
        <li key={format}>
          <a href={address(format)} download>
            {format}
          </a>
        </li>
      ))}
    </ul>
  );
}

function DataPart() {
  const { t } = useTranslation();
  const { state } = useAtlas();
  const { network } = useMapNetwork();
  const drawn = network?.nodes.map(({ id }) => id) ?? [];
  const isNarrowed = exportAddress("ndjson", state).includes("&");
  // More than the server takes are drawn only where all there is is drawn.
  const isPart = drawn.length > 0 && drawn.length <= MAX_SEEDS;
  return (
    <section>
      <h3>{t("share.data")}</h3>
      {isPart && (
        <>
          <p className="small">{t(isNarrowed ? "share.drawnFiltered" : "share.drawn")}</p>
          <Formats address={(format) => exportAddress(format, state, drawn)} words={t("share.drawn")} />
          <p className="small soft">{t("share.drawnHint")}</p>
        </>
      )}
      <p className="small">{t(isNarrowed ? "share.filtered" : "share.everything")}</p>
      <Formats address={(format) => exportAddress(format, state)} words={t("share.everything")} />
    </section>
  );
}

/** Every way to hand on what is seen: a link, a picture, a file, data, a part of another page. */
export function SharePage() {
  const { t } = useTranslation();
  return (
    <>
      <h2 className="share-title">{t("share.title")}</h2>
      <section>
        <CopyPart of="link" />
      </section>
      <PicturePart />
      <DataPart />
      <section>
        <h3>{t("share.embed")}</h3>
        <CopyPart of="embed" />
      </section>
    </>
  );
}
