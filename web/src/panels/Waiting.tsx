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

const NOT_FOUND = 404;

/** What went wrong in words; and where it may help, the way to try again. */
export function Trouble({ error, retry }: { error: Error; retry: () => void }) {
  const { t } = useTranslation();
  const problem = error instanceof ProblemError ? error.problem : null;
  const isGone = problem?.status === NOT_FOUND;
  return (
    <div className="trouble" role="alert">
      <strong>{t(isGone ? "errors.notFound" : "errors.title")}</strong>
      {problem === null ? (
        <p>{t(error instanceof UnreachableError ? "errors.unreachable" : "errors.unreadable")}</p>
      ) : (
        <p lang="en">{problem.detail}</p>
      )}
      {!isGone && (
        <Button className="button" onPress={retry}>
          {t("act.retry")}
        </Button>
      )}
    </div>
  );
}
