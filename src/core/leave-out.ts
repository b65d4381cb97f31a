// The words that leave a question out, as our own prompts tell people to say them: "skip this", "sgipiwch hyn".

/** As a pattern, for whoever has words of its own beside them. */
export const LEAVE_OUT = String.raw`(?:skip|sgipi(?:o|a|wch|wn|af)?|hepgor(?:wch|af|a)?)\b`;

/** Anywhere in a short answer; whoever reads it sees to how short. */
export const LEAVES_OUT = new RegExp(String.raw`\b${LEAVE_OUT}`, 'i');

/** The answer begins so: "it is by the skip" leaves nothing out. */
export const BEGINS_LEAVING_OUT = new RegExp(String.raw`^\W*${LEAVE_OUT}`, 'i');
