// govuk-frontend ships no types; this is the part of it that the desk uses.
declare module 'govuk-frontend' {
  export class PasswordInput {
    constructor(root: Element);
  }
}
