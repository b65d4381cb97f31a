// How much of a photo is taken, and the answers to "Do you want to add a photo?": shared with the pages.

/** Bytes of one photo as it is sent. */
export const LARGEST_PHOTO = 10 * 1024 * 1024;
/** Photos of one message, and of one conversation. */
export const MOST_AT_ONCE = 3;
export const MOST_PHOTOS = 6;

/** Values of the answers to "Do you want to add a photo?"; a question that offers the first one takes photos. */
export const NO_PHOTO = 'answer:photo-none';
export const ADDED = 'answer:photo:';
export const NOT_ADDED = 'answer:photo-not:';

/**
 * Why a photo was not taken. not-photo: no photo at all, or a damaged one; kind: a photo of a kind that not everyone can
 * open (HEIC, AVIF); big: too many bytes or dots; many: too many of them; none: there was no file.
 */
export const WHY_NOT = ['not-photo', 'kind', 'big', 'many', 'none'] as const;
export type WhyNot = (typeof WHY_NOT)[number];
