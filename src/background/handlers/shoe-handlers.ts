import { i18n } from "#i18n";
import { type Shoe, withDefaultShoe } from "@/src/core/training/shoes.ts";
import { UserError } from "@/src/messaging/errors.ts";
import type { Handlers } from "@/src/messaging/serve.ts";
import type { HandlerDeps } from "./handler-deps.ts";

type Names = "save-shoe" | "delete-shoe" | "restore-shoe";

/** Pairs of shoes. Deleting only marks; runs keep the pair they had. */
export function shoeHandlers({ ports, reconciler, reads }: HandlerDeps): Pick<Handlers, Names> {
  async function mark(id: string, as: "deleted" | "restored"): Promise<null> {
    await reconciler.command(async ({ at }) => {
      const shoe = await reads.shoes.stored(id);
      if (!shoe) throw new UserError(i18n.t("background.refused.shoe"));
      return { events: [], rows: { shoes: [{ ...shoe, deletedAt: as === "deleted" ? at : null, updatedAt: at }] } };
    });
    return null;
  }

  return {
    async "save-shoe"({ id = ports.clock.newId(), shoe }) {
      await reconciler.command(async ({ at }) => {
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
        return { events: [], rows: { shoes: [saved, ...undefaulted] } };
      });
      return { id };
    },
    "delete-shoe": ({ id }) => mark(id, "deleted"),
    "restore-shoe": ({ id }) => mark(id, "restored"),
  };
}
