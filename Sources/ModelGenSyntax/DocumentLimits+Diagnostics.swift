import ModelGenDiagnostics

extension DocumentLimits {
    /// The most levels that can be allowed: a tree is released, compared and hashed recursively, and these are as many
    /// as the smallest stack holds that a platform gives a thread (512 KiB; comparing needs optimised code for that).
    package static let greatestDepth = 1_024

    /// The depth that counts, however much is allowed.
    var effectiveDepth: Int { min(depth, Self.greatestDepth) }

    func sizeExceeded(_ size: Int, file: String) -> Diagnostic {
        .error(
            .limitSize, "The document has \(size) bytes; \(self.size) are allowed", at: SourceLocation(file: file),
            consequence: "The document is not read.", fix: "Allow more with `--limits size=\(size)`.")
    }

    func depthExceeded(at location: SourceLocation) -> Diagnostic {
        let fix =
            depth < Self.greatestDepth
            ? "nest less deeply, or allow more (up to \(Self.greatestDepth)) with `--limits depth=COUNT`"
            : "nest less deeply; `--limits depth=COUNT` cannot allow more"
        return .error(
            .limitDepth, "Lists and mappings nest more than \(effectiveDepth) levels deep", at: location,
            consequence: "The document is not read.", fix: fix)
    }

    func aliasExpansionExceeded(at location: SourceLocation) -> Diagnostic {
        .error(
            .limitAliasExpansion, "The document's aliases stand for more than \(aliasExpansion) values", at: location,
            consequence: "The document is not read.",
            fix: "If this is meant, allow more with `--limits alias-expansion=COUNT`.")
    }

    func scalarLengthExceeded(at location: SourceLocation) -> Diagnostic {
        .error(
            .limitScalarLength, "The value has more than \(scalarLength) bytes", at: location,
            consequence: "The document is not read.", fix: "Allow more with `--limits scalar-length=COUNT`.")
    }
}
