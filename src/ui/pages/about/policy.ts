/** The parts of the policy, as the stores are told them too (src/store/privacy-policy.md is written from the same words). */
export const POLICY = ["nothingSent", "shared", "kept", "notKept", "seen", "yours", "links", "changes"] as const;

/** What the browser lets us do, each with its reason: the manifest's list, held by a test. */
export const EXPLAINED = ["alarms", "idle", "notifications", "storage", "unlimitedStorage", "contextMenus"] as const;
