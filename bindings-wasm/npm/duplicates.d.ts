// Imported for its effect alone: calls about duplicates are answered afterwards.
export {};
