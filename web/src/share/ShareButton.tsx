import { Share2 } from "lucide";
import { lazy, Suspense } from "react";
import { Button } from "react-aria-components/Button";
import { Dialog, DialogTrigger } from "react-aria-components/Dialog";
import { Popover } from "react-aria-components/Popover";
import { useTranslation } from "react-i18next";
import { Waiting } from "../panels/Waiting.tsx";
import { Icon } from "../theme/Icon.tsx";
import "./share.css";

const SharePage = lazy(async () => ({ default: (await import("./SharePage.tsx")).SharePage }));

/** Opens the ways to hand on what is seen. */
export function ShareButton() {
  const { t } = useTranslation();
  return (
    <DialogTrigger>
      <Button className="button header-tool" aria-label={t("share.open")}>
        <Icon node={Share2} size={17} />
        <span>{t("share.open")}</span>
      </Button>
      <Popover className="popover share-popover" placement="bottom end">
        <Dialog className="share" aria-label={t("share.title")}>
          <Suspense fallback={<Waiting text={t("share.waiting")} />}>
            <SharePage />
          </Suspense>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
