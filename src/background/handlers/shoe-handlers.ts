import { type Shoe, withDefaultShoe } from "@/src/core/training/shoes.ts";
import { UserError } from "@/src/messaging/errors.ts";
import type { Handlers } from "@/src/messaging/serve.ts";
import { browserTexts } from "@/src/platform/browser-texts.ts";
import type { HandlerDeps } from "./handler-deps.ts";

type Names = "save-shoe" | "delete-shoe" | "restore-shoe";

/** Pairs of shoes. Deleting only marks; runs keep the pair they had. */
export function shoeHandlers({ ports, reconciler }: HandlerDeps): Pick<Handlers, Names> {
  const mark = (id: string, as: "deleted" | "restored") =>
    reconciler.command(async ({ at, reads }) => {
      const shoe = await reads.shoes.stored(id);
      if (!shoe) throw new UserError(browserTexts.t("background.refused.shoe"));
      const deletedAt = as === "deleted" ? at : null;
      return { rows: { shoes: [{ ...shoe, deletedAt, updatedAt: at }] }, answer: null };
    });

  return {
    "save-shoe": ({ id = ports.clock.newId(), shoe }) =>
      reconciler.command(async ({ at, reads }) => {
        const before = await reads.shoes.stored(id);
        const { isRetired, ...fields } = shoe;
        const saved: Shoe = {
          ...fields,
          id,
          isDefault: fields.isDefault && !isRetired,
          retiredAt: isRetired ? (before?.retiredAt ?? at) : null,
          createdAt: before?.createdAt ?? at,
          updatedAt: at,
          deletedAt: null,
        };
        const others = (await reads.shoes.all()).filter((other) => other.id !== id);
        const undefaulted = saved.isDefault
          ? withDefaultShoe(others, id, at).filter((other, index) => other !== others[index])
          : [];
        return { rows: { shoes: [saved, ...undefaulted] }, answer: { id } };
      }),
    "delete-shoe": ({ id }) => mark(id, "deleted"),
    "restore-shoe": ({ id }) => mark(id, "restored"),
  };
}
