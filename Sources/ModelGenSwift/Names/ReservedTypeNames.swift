/// Type names that a schema's type must not take, because generated code or the code around it means something else by them.
///
/// A schema called `Task` would otherwise shadow Swift's in every file of the user's module.
enum ReservedTypeNames {
    static func contains(_ name: String) -> Bool {
        standardLibrary.contains(name) || foundation.contains(name) || runtime.contains(name) || words.contains(name)
    }

    /// What a type is called that may not have the name: `TaskModel`; the name itself, where it may.
    static func avoided(_ name: String) -> String { contains(name) ? name + "Model" : name }

    private static let words: Set<String> = [
        "Any", "AnyObject", "Self", "Type", "Protocol", "Swift", "Foundation", "ModelRuntime", "Never", "Void",
    ]

    private static let standardLibrary: Set<String> = [
        "Actor", "AnyActor", "AnyHashable", "Array", "ArraySlice", "AsyncSequence", "AsyncStream", "Bool",
        "CaseIterable", "Character",
        "Clock", "Codable", "CodingKey", "CodingUserInfoKey", "Collection", "Comparable", "ContiguousArray",
        "ContinuousClock", "Decodable", "Decoder",
        "DecodingError", "Dictionary", "DiscontiguousSlice", "Double", "Duration", "Encodable", "Encoder",
        "EncodingError", "Equatable",
        "Error", "Executor", "FixedWidthInteger", "Float", "GlobalActor", "Hashable", "Hasher", "Identifiable", "Int",
        "Int8", "Int16", "Int32", "Int64",
        "Int128", "IteratorProtocol", "JSONDecoder", "JSONEncoder", "KeyPath", "KeyValuePairs", "MainActor", "Mirror",
        "ObjectIdentifier", "OptionSet", "Optional", "Range",
        "RangeSet", "RawRepresentable", "Regex", "Result", "Sendable", "Sequence", "Set", "SetAlgebra", "StaticString",
        "String", "Substring", "Task",
        "TaskGroup", "UInt", "UInt8", "UInt16", "UInt32", "UInt64", "UInt128", "Unicode", "UnsafePointer", "AnyKeyPath",
        "Observable", "Identity",
    ]

    private static let foundation: Set<String> = [
        "Bundle", "Calendar", "CharacterSet", "Data", "Date", "DateComponents", "DateFormatter", "DateInterval",
        "Decimal", "FileManager", "Formatter", "Host",
        "IndexPath", "IndexSet", "InputStream", "Locale", "Measurement", "Notification", "NotificationCenter",
        "Operation", "OperationQueue", "OutputStream", "Pipe", "Port", "Predicate", "Process",
        "Progress", "RunLoop", "Scanner", "Stream", "Thread", "TimeInterval", "TimeZone", "Timer", "URL",
        "URLComponents", "URLRequest",
        "URLResponse", "URLSession", "UUID", "Unit", "UserDefaults",
    ]

    /// Every public type of `ModelRuntime`, which a test finds in its sources, and names that one may still get.
    static let runtime: Set<String> = [
        "ArrayLiteralBuildable", "CalendarDate", "ClosedEnumeration", "DecodingLimits", "DecimalString",
        "DecodingOptions",
        "DescribedAsJSON", "DictionaryLiteralBuildable", "DuplicateKeyPolicy", "EncodingOptions", "EvaluatedParts",
        "ExactDateTime",
        "ExactString", "ExactTime",
        "FieldReader", "FieldWriter", "Indirect", "IndirectOptional", "IndirectOptionalNullable", "JSONArrayReader",
        "JSONArrayWriter", "JSONByteChunks", "JSONChunkIterator", "JSONElementIterator", "JSONElementSequence",
        "JSONElementWriter", "JSONKind", "JSONKinds", "JSONLinesReader", "JSONLinesWriter", "JSONLocation",
        "JSONNumber", "JSONNumeric", "JSONObject", "JSONValue", "Model", "ModelDescription", "ModelObject",
        "ModelRuntimeVersion",
        "ModelValidator", "ModelValue", "NumberFormat", "OpenEnumeration", "OptionalNullable", "PatternVerdict",
        "PrimitiveValue", "Provenance", "SchemaBranches", "StringFormat", "TextPattern", "ValidationError",
        "ValidationIssue", "ValidationIssues", "ValidationOptions", "WireKey",
    ]
}
