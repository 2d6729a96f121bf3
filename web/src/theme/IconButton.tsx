import type { IconNode } from "lucide";
import { Button, type ButtonProps } from "react-aria-components/Button";
import { Tooltip, TooltipTrigger } from "react-aria-components/Tooltip";
import { Icon } from "./Icon.tsx";
import "./controls.css";

interface IconButtonProps extends Omit<ButtonProps, "children" | "className"> {
  icon: IconNode;
  /** Its name, read out and shown on hover and focus. */
  label: string;
  placement?: "left" | "bottom" | "top";
}

export function IconButton({ icon, label, placement = "bottom", ...button }: IconButtonProps) {
  return (
    <TooltipTrigger delay={500}>
      <Button {...button} className="icon-button" aria-label={label}>
        <Icon node={icon} size={19} />
      </Button>
      <Tooltip className="tooltip" placement={placement} offset={8}>
        {label}
      </Tooltip>
    </TooltipTrigger>
  );
}
