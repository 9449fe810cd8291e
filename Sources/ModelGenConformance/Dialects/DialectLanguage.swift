/// What the pages of a language tell at the most. What they cannot tell is weaker by nature, by these rules and by no list.
enum DialectLanguage: String, Sendable, CaseIterable {
    case python, java, go, php, ruby, rust, dart
    case typeScriptAxios = "typescript-axios"
    case speakeasyJava = "speakeasy-java"
    case speakeasyCSharp = "speakeasy-csharp"
    case speakeasyGo = "speakeasy-go"
    case speakeasyTypeScript = "speakeasy-typescript"

    /// Whether its pages state a fact of this kind.
    func canState(_ loss: Loss) -> Bool {
        switch loss {
        case .integers: self != .typeScriptAxios && self != .speakeasyTypeScript
        case .dateTimes: self != .typeScriptAxios && self != .rust
        case .dates: self != .typeScriptAxios && self != .go
        // Rust's pages have them in later versions than these.
        case .inlineValues: self == .java || isSpeakeasy
        case .referencedValues: ![.php, .ruby, .dart].contains(self)
        case .unions: self == .ruby || isSpeakeasy && self != .speakeasyJava
        case .requiredWithDefault: !isSpeakeasy
        case .requiredOfUnions, .freeForm, .ownTypes, .links: false
        }
    }

    private var isSpeakeasy: Bool {
        switch self {
        case .speakeasyJava, .speakeasyCSharp, .speakeasyGo, .speakeasyTypeScript: true
        case .python, .java, .go, .php, .ruby, .rust, .dart, .typeScriptAxios: false
        }
    }
}

/// What pages lose by the nature of their kind.
enum Loss: String, Sendable, CaseIterable {
    /// `number` for all numbers.
    case integers
    /// A date-time shown as a string.
    case dateTimes
    case dates
    /// Values of an inline enumeration, whose row shows a string.
    case inlineValues
    /// Values of an enumeration with a page, whose table is empty.
    case referencedValues
    /// Members of a union, whose page is an object with the rows of all.
    case unions
    /// That a key with a default must be there.
    case requiredWithDefault
    /// That a key must be there, where the page has just the rows of several others together.
    case requiredOfUnions
    /// Whether any JSON value is meant or any object.
    case freeForm
    /// A type that the SDK's own source has, too, where the document says more.
    case ownTypes
    /// What a link leads to whose page the set does not have.
    case links
}
