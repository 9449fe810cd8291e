/// How much of a model its text for people shows: `description` is `line`, `debugDescription` is `debug`.
///
/// The text reads like JSON and is JSON where nothing is left out. The same value always has the same text: properties stand in the
/// order of the schema, other keys in that of their scalars. What is beyond a limit is an ellipsis (`…`), so that a log line
/// stays one however large the value is; the whole of it is `jsonBytes()`. Scalars that would break a line or turn the direction of
/// what follows, such as U+2028 and U+202E, are escapes (`\u2028`).
///
/// Properties that are secrets (`format: password`), lists and maps of them, and unions with such a member are `"***"`. Shown are a
/// password that has an `enum` or a required `const`, whose values the document tells anyway, keys beside the properties of an object, and a value
/// that is described by itself, outside the object whose property it is.
///
/// ```swift
/// print(book)                                            // {"id":7,"title":"Ringworld"}
/// logger.debug("\(ModelDescription(size: 200).text(of: book))")
/// ```
public struct ModelDescription: Hashable, Sendable {
    /// After how many bytes of UTF-8 no further property or element is begun.
    public var size: Int
    /// How many bytes of UTF-8 of a string are shown.
    public var stringSize: Int
    /// How deep objects and arrays nest before they are left out.
    public var depth: Int
    /// Whether each property and element has a line of its own.
    public var isPretty: Bool

    /// A text with these limits.
    public init(size: Int = 4096, stringSize: Int = 256, depth: Int = 8, isPretty: Bool = false) {
        (self.size, self.stringSize, self.depth, self.isPretty) = (size, stringSize, depth, isPretty)
    }

    /// One line, for logs.
    public static let line = ModelDescription()
    /// Many lines, for a debugger.
    public static let debug = ModelDescription(size: 65_536, stringSize: 4096, depth: 32, isPretty: true)

    /// The text of a value. What JSON cannot hold ends it.
    public func text(of value: some ModelValue) -> String {
        var writer = FieldWriter(isPretty ? [.excerpt, .pretty] : .excerpt)
        writer.excerpt.limits = self
        writer.startValue()
        do { try value.write(to: &writer) } catch { writer.output.append("…" as StaticString) }
        writer.shortenLast()
        return writer.output.text
    }

    /// A text that is no JSON, within the limit of strings.
    func shortened(_ text: String) -> String {
        guard text.utf8.count > max(0, stringSize) else { return text }
        var count = 0
        let prefix = text.unicodeScalars.prefix { scalar in
            count += UTF8.width(scalar)
            return count <= stringSize
        }
        return String(prefix) + "…"
    }
}

extension Model {
    /// The value in one line that reads like JSON: `ModelDescription.line`.
    public var description: String { ModelDescription.line.text(of: self) }
    /// The value in lines that read like JSON: `ModelDescription.debug`.
    public var debugDescription: String { ModelDescription.debug.text(of: self) }
}

/// A model with a property that is called `description` or `debugDescription`, which would be taken for its text.
///
/// `book.description` is the property; whatever prints the book shows what it does of every model.
@_documentation(visibility: internal)
public protocol DescribedAsJSON: Model {}

extension DescribedAsJSON {
    /// The value in one line that reads like JSON, whatever properties are called.
    @_implements(CustomStringConvertible,description)
    public var _modelDescription: String { ModelDescription.line.text(of: self) }

    /// The value in lines that read like JSON, whatever properties are called.
    @_implements(CustomDebugStringConvertible,debugDescription)
    public var _modelDebugDescription: String { ModelDescription.debug.text(of: self) }
}

extension OpenEnumeration where RawValue == String {
    /// The text on the wire, without quotes, as a string has it.
    public var description: String { ModelDescription.line.shortened(rawValue) }
}

extension ClosedEnumeration where RawValue == String {
    /// The text on the wire, without quotes, as a string has it.
    public var description: String { ModelDescription.line.shortened(rawValue) }
}
