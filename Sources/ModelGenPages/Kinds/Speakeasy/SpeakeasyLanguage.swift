import ModelGenModel

/// What the model pages of Speakeasy's SDKs of a language tell, besides the words of its types.
struct SpeakeasyLanguage: Sendable {
    var vocabulary: LanguageVocabulary
    /// Which marks there are in the set; Go writes its wrapper in all of a set's pages or in none.
    var hasWrapper: Bool

    init(_ dialect: DialectRecognizer.Dialect, hasWrapper: Bool) {
        self.hasWrapper = hasWrapper
        switch dialect {
        case .python: vocabulary = .python
        case .typeScript:
            vocabulary = .typeScript
            vocabulary.naming = .normalised
        case .go: vocabulary = .go
        case .java: vocabulary = .java
        case .cSharp: vocabulary = .cSharp
        case .php:
            vocabulary = .php
            vocabulary.naming = .normalised
        case .ruby: vocabulary = .ruby
        }
        vocabulary.listsValues = true
    }

    /// Whether null is allowed, by the mark and by whether the row is required.
    func nullability(_ marker: Marker, isRequired: Bool, isContainer: Bool, isLinked: Bool) -> Nullability {
        switch vocabulary.name {
        case "Java": return marked(marker, isRequired, isUnknown: isContainer)
        // A list or map that must be there has no mark: Go's nil is null.
        case "Go" where hasWrapper: return marked(marker, isRequired, isUnknown: isContainer && isRequired)
        case "Go": return isContainer || !isRequired ? .unknown : marked(marker, isRequired, isUnknown: false)
        case "Ruby", "PHP":
            if isContainer || isLinked { return .unknown }
            return marker == .none ? (isRequired ? .no : .unknown) : (isRequired ? .yes : .unknown)
        default: return .unknown
        }
    }

    private func marked(_ marker: Marker, _ isRequired: Bool, isUnknown: Bool) -> Nullability {
        switch marker {
        case .optionalNullable, .nullable: .yes
        case .optional: isRequired ? .yes : .no
        case .none: isUnknown ? .unknown : .no
        }
    }

    /// Parts of an HTTP library's response.
    static let transport: Set<String> = [
        "HttpResponse", "HttpMeta", "HTTPMetadata", "http.Response", "HttpResponseMessage", "ResponseInterface",
        "Response",
        "Faraday::Response", "InputStream",
    ]
}
