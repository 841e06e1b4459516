// Imported for its effect alone: sentences can be told afterwards.
export {};
