import { Check as CheckIcon } from "lucide";
import { Checkbox } from "react-aria-components/Checkbox";
import { Icon } from "../../theme/Icon.tsx";

interface CheckProps {
  label: string;
  isSelected: boolean;
  isDisabled: boolean;
  onChange: (isSelected: boolean) => void;
}

/** A box to tick in a row that says of what. */
export function Check({ label, ...box }: CheckProps) {
  return (
    <Checkbox {...box} className="check" aria-label={label}>
      <span className="check-box">
        <Icon node={CheckIcon} size={14} />
      </span>
    </Checkbox>
  );
}
