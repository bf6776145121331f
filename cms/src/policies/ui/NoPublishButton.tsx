/** Stands where Payload's publish button would: a policy is published by its release alone. */
export function NoPublishButton(): null {
  return null;
}
