/** The text of docs/RULES.md. */
export function rulesPage(): string;
