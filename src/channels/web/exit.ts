// Where someone who must leave at once is taken: a page that anyone might have open.

export const EXIT = 'https://www.bbc.co.uk/weather';
