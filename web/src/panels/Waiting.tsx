import { Button } from "react-aria-components/Button";
import { useTranslation } from "react-i18next";
import { ProblemError, UnreachableError } from "../api/client.ts";

export function Waiting({ text }: { text: string }) {
  return (
    <p className="waiting" role="status">
      {text}
    </p>
  );
}

/** What went wrong in words, and the way to try again. */
export function Trouble({ error, retry }: { error: Error; retry: () => void }) {
  const { t } = useTranslation();
  const words =
    error instanceof ProblemError
      ? error.problem.detail
      : t(error instanceof UnreachableError ? "errors.unreachable" : "errors.unreadable");
  return (
    <div className="trouble" role="alert">
      <strong>{t("errors.title")}</strong>
      <p>{words}</p>
      <Button className="button" onPress={retry}>
        {t("act.retry")}
      </Button>
    </div>
  );
}
