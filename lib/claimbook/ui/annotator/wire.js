/* Between Python and the annotator, whose own component is told nothing: this one brings the text, and then what changes. */
export default ({ data, setStateValue }) => {
  const line = (globalThis.claimbook ??= {});
  if ("text" in data) line.words = data;
  else line.told = { data, setStateValue };
  line.hear?.();
};
