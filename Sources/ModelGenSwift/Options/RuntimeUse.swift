/// Where the run-time library comes from.
package enum RuntimeUse: String, Sendable, Hashable, CaseIterable {
    /// `import ModelRuntime`.
    case imported = "import"
    /// As much of its source as the models need is written beside them.
    case embedded = "embed"
    /// Its source is written beside the models, with what only people call, or extensions and templates of theirs.
    case embeddedWhole = "embed-whole"
}
