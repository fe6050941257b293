/** Why the map doesn't take what is in a field; nothing where it does. */
export function Refused({ sentence }: { readonly sentence: string | null }) {
  return (
    sentence !== null && (
      <p className="field-refusal" role="status">
        {sentence}
      </p>
    )
  )
}
