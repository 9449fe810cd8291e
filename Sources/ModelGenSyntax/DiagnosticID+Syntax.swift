package import ModelGenDiagnostics

extension DiagnosticID {
    // MARK: Syntax

    /// The document is not YAML, or uses YAML that libyaml does not read.
    package static let yamlSyntax = DiagnosticID("yaml-syntax")
    /// The document is not JSON (RFC 8259).
    package static let jsonSyntax = DiagnosticID("json-syntax")
    /// The document holds no value.
    package static let emptyDocument = DiagnosticID("empty-document")
    /// The stream holds more than one document.
    package static let severalDocuments = DiagnosticID("several-documents")

    // MARK: Characters

    /// A byte sequence is not UTF-8.
    package static let invalidUTF8 = DiagnosticID("invalid-utf8")
    /// A UTF-16 document ends within a character, or half of a surrogate pair stands alone.
    package static let invalidUTF16 = DiagnosticID("invalid-utf16")
    /// The document is written in an encoding that is not read.
    package static let unsupportedEncoding = DiagnosticID("unsupported-encoding")
    /// A character stands where YAML does not allow it (YAML 1.2.2 §5.1).
    package static let controlCharacter = DiagnosticID("control-character")

    // MARK: Meaning

    /// A mapping has a key twice.
    package static let duplicateKey = DiagnosticID("duplicate-key")
    /// A mapping's key is a list or a mapping.
    package static let complexKey = DiagnosticID("complex-key")
    /// A tag is none of YAML's core schema.
    package static let unknownTag = DiagnosticID("unknown-tag")
    /// A value is not of the kind that its tag states.
    package static let tagMismatch = DiagnosticID("tag-mismatch")
    /// An alias names no anchor that stands before it.
    package static let undefinedAlias = DiagnosticID("undefined-alias")
    /// An alias stands within the value that it names.
    package static let recursiveAlias = DiagnosticID("recursive-alias")
    /// The value of `<<` cannot be merged.
    package static let invalidMerge = DiagnosticID("invalid-merge")
    /// A `%YAML` directive names a version other than 1.2.
    package static let yamlVersion = DiagnosticID("yaml-version")
    /// A directive is neither `%YAML` nor `%TAG`.
    package static let unknownDirective = DiagnosticID("unknown-directive")
    /// A hexadecimal or octal integer is too long to be written in decimal.
    package static let numberTooLong = DiagnosticID("number-too-long")
    /// More was noticed than is worth listing.
    package static let diagnosticsOmitted = DiagnosticID("diagnostics-omitted")

    // MARK: Limits

    /// The document is larger than ``DocumentLimits/size``.
    package static let limitSize = DiagnosticID("limit-size")
    /// Values nest deeper than ``DocumentLimits/depth``.
    package static let limitDepth = DiagnosticID("limit-depth")
    /// Aliases add more nodes than ``DocumentLimits/aliasExpansion``.
    package static let limitAliasExpansion = DiagnosticID("limit-alias-expansion")
    /// A scalar is longer than ``DocumentLimits/scalarLength``.
    package static let limitScalarLength = DiagnosticID("limit-scalar-length")
}
