/* The analyst's acts: kept until the book has confirmed them, drawn on top of what the book said last. */

const EFFECTS = {
  judge: (claim, act) => ({ ...claim, verdict: act.verdict }),
  tag: (claim, act) => ({ ...claim, tag: act.tag, verdict: taken(claim) }),
  edges: (claim, act) => ({ ...claim, ...place(act), verdict: taken(claim) }),
  edit: (claim, act) => ({ ...claim, ...read(act), [act.field]: act.value, verdict: taken(claim) }),
  remove: (claim) => (claim.origin === "analyst" ? null : { ...claim, verdict: "rejected" }),
};

/** A suggestion that is changed is accepted by that; what was rejected stays so. */
const taken = ({ verdict }) => (verdict === "suggested" ? "accepted" : verdict);

/** A figure that was typed is read by the book; until then nothing is said of it. */
const read = ({ field }) => (field === "figure" ? { read: "" } : {});

const place = ({ start, end, from, to, quote }) => ({ start, end, from, to, quote });

const fresh = (act) => ({
  ...place(act),
  id: act.id,
  tag: act.tag,
  verdict: "accepted",
  origin: "analyst",
  fresh: true,
});

/** The claims of one article as the analyst sees them: the book's, with the acts still on their way on top. */
export const seen = (claims, pending, sha) => {
  const own = pending.filter(({ article }) => article === sha);
  if (!own.length) return claims;
  const now = new Map(claims);
  for (const act of own) {
    if (act.op === "all") for (const [id] of act.ids) if (now.has(id)) now.set(id, EFFECTS.judge(now.get(id), act));
    if (act.op === "mark" && !now.has(act.id)) now.set(act.id, fresh(act));
    const claim = now.get(act.id);
    if (!claim || !EFFECTS[act.op]) continue;
    const changed = EFFECTS[act.op](claim, act);
    if (changed) now.set(act.id, changed);
    else now.delete(act.id);
  }
  return now;
};

/** The acts that are still to be confirmed: not acknowledged, not refused. */
export const unsettled = (pending, acks, refused) => {
  const no = new Set(refused.map(({ client, seq }) => `${client} ${seq}`));
  return pending.filter(({ client, seq }) => !(seq <= (acks[client] ?? 0)) && !no.has(`${client} ${seq}`));
};

/** What goes over the wire: an act without the browser's own places. */
export const wire = ({ from, to, ...act }) => act;

/** Reading order; the longer mark before the one inside it. */
export const reading = (a, b) => a.from - b.from || b.to - a.to || (a.tag < b.tag ? -1 : a.tag > b.tag ? 1 : 0);

/**
 * The marks that are drawn, in reading order: those the filter lets through; the rejected only where it asks for them, or
 * when one was called back. A mark by hand is drawn as long as it is new, whatever the filter.
 */
export const drawn = (claims, recalled = null, filter = {}) =>
  [...claims.values()].filter((claim) => claim.id === recalled || claim.fresh || passes(claim, filter)).sort(reading);

/** Whether a filter lets a claim through: each of its fields empty or equal, the score at least so high. */
export const passes = (claim, { verdict = "", score = 0, ...same }) =>
  (verdict ? claim.verdict === verdict : claim.verdict !== "rejected") &&
  (!score || (claim.score ?? 0) >= Number(score)) &&
  Object.entries(same).every(([field, value]) => !value || claim[field] === value);

/** Whether a filter holds anything back. */
export const holds = (filter) => Object.values(filter).some(Boolean);

/** The drawn marks that a verdict for all would change, as [id, verdict now]: of those the filter lets through. */
export const unlike = (marks, verdict, filter = {}) =>
  marks.filter((mark) => mark.verdict !== verdict && passes(mark, filter)).map((mark) => [mark.id, mark.verdict]);

/**
 * What an act says of its claim as this tab saw it, so that the book can tell a change made elsewhere. While an undo is
 * on its way the tab cannot know how the claim stands; after acts of its own it knows only the verdict.
 */
export const believed = (claim, { op, id }, pending) => {
  if (!claim || claim.fresh || pending.some((act) => act.op === "undo" || act.op === "redo")) return {};
  const own = op === "edit" || pending.some((act) => act.id === id);
  return own ? { seen: claim.verdict } : { seen: claim.verdict, revision: claim.revision };
};

export const unreviewed = ({ verdict }) => verdict === "suggested";

/** The mark after (step 1) or before (-1) a claim, among those wanted, going round at the ends; null when none. */
export const neighbour = (marks, claim, step, wanted = () => true) => {
  const others = marks.filter((mark) => wanted(mark) && mark.id !== claim?.id);
  if (!others.length) return null;
  if (!claim) return others.at(step > 0 ? 0 : -1);
  const beyond = (mark) => step * (reading(mark, claim) || 1) > 0;
  return (step > 0 ? others.find(beyond) : others.findLast(beyond)) ?? others.at(step > 0 ? 0 : -1);
};

/** How far the review is: {reviewed, suggestions, accepted}. */
export const progress = (claims) => {
  const told = { reviewed: 0, suggestions: 0, accepted: 0 };
  for (const { origin, verdict } of claims.values()) {
    if (origin !== "analyst") told.suggestions += 1;
    if (origin !== "analyst" && verdict !== "suggested") told.reviewed += 1;
    if (verdict === "accepted") told.accepted += 1;
  }
  return told;
};

/** The suggestion of this tag that a stretch meets most, or null. */
export const met = (marks, stretch, tag) => {
  const shared = (mark) => Math.min(mark.to, stretch.to) - Math.max(mark.from, stretch.from);
  const found = marks.filter((mark) => mark.tag === tag && unreviewed(mark) && shared(mark) > 0);
  return found.sort((a, b) => shared(b) - shared(a))[0] ?? null;
};

/** The mark of this tag that stands on exactly this stretch, or null. */
export const standing = (marks, { from, to }, tag) =>
  marks.find((mark) => mark.tag === tag && mark.from === from && mark.to === to) ?? null;

/** The speakers and series to choose from: those told at the opening, and those that claims have brought since. */
export const choices = (told, before, claims) => {
  const joined = (names, field) => {
    const now = new Set([...names, ...claims.map((claim) => claim[field]).filter(Boolean)]);
    return now.size === names.length ? names : [...now].sort();
  };
  return {
    speakers: joined(before?.speakers ?? told.speakers, "speaker"),
    series: joined(before?.series ?? told.series, "series"),
  };
};
