/* Between Python and the annotator: the text's component listens, this one hears. */
export default ({ data, setStateValue }) => {
  const line = (globalThis.claimbook ??= {});
  line.told = { data, setStateValue };
  line.hear?.();
};
