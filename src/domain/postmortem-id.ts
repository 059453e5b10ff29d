/** The name of a post-mortem's directory: its id and its internal URL. */
export const postmortemId = /^\d{4}-\d{2}-\d{2}-[a-z0-9]+(?:-[a-z0-9]+)*$/;
