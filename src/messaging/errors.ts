/** The request can't be carried out as it stands. The message is for the user's eyes and says what would be right. */
export class UserError extends Error {
  override readonly name = "UserError";
}

/** The background failed or didn't answer. The message is for the log; pages say in their own words that it was not saved. */
export class RemoteError extends Error {
  override readonly name = "RemoteError";
}
