/** The types of semantic tokens, in the order of their legend. */
export const TOKEN_TYPES = ['class', 'namespace', 'interface', 'number', 'enumMember'] as const;
