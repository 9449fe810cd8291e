// Written by scripts/embed from Templates/swift. Do not edit.
// swift-format-ignore-file

extension EmbeddedTemplates {
    static let files: [(path: String, text: String)] = [
        (
            "alias.mustache",
            ########"""
{{#documentation}}
///{{.}}
{{/documentation}}
{{access}}typealias {{name}} = {{type}}
{{#validator}}

/// Checks what the schema says about a `{{aliasName}}` that stands alone; what holds one checks it by itself.
{{access}}nonisolated enum {{validatorName}}: ModelValidator {
    {{access}}static func validate(_ value: {{valueType}}, into issues: inout ValidationIssues) {
{{#checks}}
        {{.}}
{{/checks}}
    }
{{#patterns}}

    /// {{expression}}
    private static let {{patternName}} = TextPattern({{encoded}})
{{/patterns}}
}
{{/validator}}

"""########
        ),
        (
            "choice.mustache",
            ########"""
    {{access}}nonisolated enum {{choiceName}}: {{#equality}}{{.}}, {{/equality}}Sendable {
{{#choices}}
        /// `{{mediaType}}`
        case {{choiceCase}}({{choiceType}})
{{/choices}}
{{#hasChoiceChecks}}

        {{access}}func validate(into issues: inout ValidationIssues) {
            switch self {
{{#choiceChecks}}
            {{.}}
{{/choiceChecks}}
            }
        }
{{#choicePatterns}}

        /// {{expression}}
        private static let {{patternName}} = TextPattern({{encoded}})
{{/choicePatterns}}
{{/hasChoiceChecks}}
    }

"""########
        ),
        (
            "conformances.mustache",
            ########"""
nonisolated extension {{qualifiedName}}: {{protocols}} {{^identity}}{}{{/identity}}{{#identity}}{
    /// What tells values apart: `{{property}}`.
    {{access}}var id: {{type}} { {{expression}} }
}
{{/identity}}

"""########
        ),
        (
            "defaults.mustache",
            ########"""
{{#hasDefaults}}
nonisolated extension {{qualifiedName}} {
{{#defaults}}
{{#default}}
    /// What the server assumes when `{{propertyName}}` is absent. Never sent.
    {{access}}static let {{defaultName}}: {{defaultType}} = {{defaultValue}}
{{#accessor}}

    /// `{{propertyName}}`, or what the server assumes instead.
    {{access}}var {{.}}: {{defaultType}} {
        {{expression}} ?? Self.{{defaultName}}
    }
{{/accessor}}
{{^isLast}}

{{/isLast}}
{{/default}}
{{/defaults}}
}

{{/hasDefaults}}

"""########
        ),
        (
            "enumeration-extensions.mustache",
            ########"""
{{#isLarge}}
nonisolated extension {{qualifiedName}} {
    /// Every value that the source lists.
    {{access}}static let {{#isOpen}}knownCases{{/isOpen}}{{^isOpen}}allCases{{/isOpen}}: [{{qualifiedName}}] = [
        {{pieceNames}},
    ].flatMap { $0 }

{{#pieces}}
    private static let {{pieceName}}: [{{pieceType}}] = [
{{#pieceCases}}
        {{.}}
{{/pieceCases}}
    ]

{{/pieces}}
    /// The listed values by what stands for them on the wire.
    private static let _listed = Dictionary(
        {{#isOpen}}knownCases{{/isOpen}}{{^isOpen}}allCases{{/isOpen}}.map { ({{#isText}}ExactString($0.rawValue){{/isText}}{{^isText}}$0.rawValue{{/isText}}, $0) }, uniquingKeysWith: { first, _ in first })
}

nonisolated extension {{qualifiedName}}: {{#isOpen}}OpenEnumeration{{/isOpen}}{{^isOpen}}ClosedEnumeration{{/isOpen}} {
    {{access}}init{{^isOpen}}?{{/isOpen}}(rawValue: {{rawType}}) {
{{#isOpen}}
        self = Self._listed[{{#isText}}ExactString(rawValue){{/isText}}{{^isText}}rawValue{{/isText}}] ?? .unrecognized(Unrecognized(rawValue: rawValue))
{{/isOpen}}
{{^isOpen}}
        guard let value = Self._listed[{{#isText}}ExactString(rawValue){{/isText}}{{^isText}}rawValue{{/isText}}] else { return nil }
        self = value
{{/isOpen}}
    }

{{/isLarge}}
{{^isLarge}}
{{#isOpen}}
nonisolated extension {{qualifiedName}} {
    /// Every value that the source lists.
    {{access}}static let knownCases: [{{qualifiedName}}] = [
{{#caseList}}
        {{.}}
{{/caseList}}
    ]
}

{{/isOpen}}
nonisolated extension {{qualifiedName}}: {{#isOpen}}OpenEnumeration{{/isOpen}}{{^isOpen}}ClosedEnumeration{{/isOpen}} {
    {{access}}init{{^isOpen}}?{{/isOpen}}(rawValue: {{rawType}}) {
        switch {{#isText}}ExactString(rawValue){{/isText}}{{^isText}}rawValue{{/isText}} {
{{#cases}}
        case {{value}}: self = .{{name}}
{{/cases}}
        default: {{#isOpen}}self = .unrecognized(Unrecognized(rawValue: rawValue)){{/isOpen}}{{^isOpen}}return nil{{/isOpen}}
        }
    }

{{/isLarge}}
    {{access}}var rawValue: {{rawType}} {
        switch self {
{{#cases}}
        case .{{name}}: {{#isLarge}}return {{/isLarge}}{{value}}
{{/cases}}
{{#isOpen}}
        case .unrecognized(let value): {{#isLarge}}return {{/isLarge}}value.rawValue
{{/isOpen}}
        }
    }
{{#hasChecks}}

    {{access}}func validate(into issues: inout ValidationIssues) {
{{#checksValues}}
        if case .unrecognized = self { issues.unlisted(self, among: Self.knownCases) }
{{/checksValues}}
{{#predicate}}
        {{.}}
{{/predicate}}
    }
{{/hasChecks}}
}

"""########
        ),
        (
            "enumeration.mustache",
            ########"""
{{#documentation}}
///{{.}}
{{/documentation}}
{{access}}nonisolated enum {{name}}: Hashable, Sendable{{^isOpen}}, CaseIterable{{/isOpen}} {
{{#cases}}
{{#documentation}}
    ///{{.}}
{{/documentation}}
    case {{name}}
{{/cases}}
{{#isOpen}}
    /// A value that the source does not list.
    case unrecognized(Unrecognized)

    /// A value that the source does not list. Only `init(rawValue:)` makes one, so no listed value can hide in it.
    {{access}}struct Unrecognized: Sendable {
        {{access}}let rawValue: {{rawType}}

        fileprivate init(rawValue: {{rawType}}) { self.rawValue = rawValue }
    }
{{/isOpen}}
}

"""########
        ),
        (
            "example.mustache",
            ########"""
nonisolated extension {{qualifiedName}} {
    /// An example of the document's, for previews and tests.
    {{access}}static let {{exampleName}} = {{qualifiedName}}(exampleJSON: {{json}})
}

"""########
        ),
        (
            "file.mustache",
            ########"""
{{#fileHeader}}
{{.}}
{{/fileHeader}}
// Generated by modelgen {{toolVersion}}{{#sources}} from {{.}}{{/sources}}. Do not edit.
// swift-format-ignore-file
// swiftlint:disable all
{{#imports}}

{{.}}
{{/imports}}
{{#importsFoundation}}

#if canImport(FoundationEssentials)
{{importAccess}}import FoundationEssentials
#else
{{importAccess}}import Foundation
#endif
{{/importsFoundation}}
{{#declarations}}

{{.}}
{{/declarations}}
{{#checksRuntimeVersion}}

// Where this does not compile, the version of ModelRuntime does not fit; generate the file again.
nonisolated private let requiredModelRuntimeOf{{firstType}}: ModelRuntimeVersion = .v1
{{/checksRuntimeVersion}}

"""########
        ),
        (
            "merge-patch.mustache",
            ########"""
nonisolated extension {{qualifiedName}} {
{{#changes}}
    /// Makes the changes of a merge patch (RFC 7396): what is absent stays, `null` removes, a value replaces.
    ///
    /// - Throws: `DecodingError` where `null` would remove what is required; then nothing is changed.
    {{access}}mutating func apply(_ changes: {{changesType}}) throws {
        try apply(mergePatch: changes)
    }

    /// A copy with the changes of a merge patch (RFC 7396).
    ///
    /// - Throws: `DecodingError` where `null` would remove what is required.
    {{access}}func applying(_ changes: {{changesType}}) throws -> {{qualifiedName}} {
        try applying(mergePatch: changes)
    }
{{^isLast}}

{{/isLast}}
{{/changes}}
}

"""########
        ),
        (
            "object-extensions.mustache",
            ########"""
{{>defaults}}
nonisolated extension {{qualifiedName}}: ModelObject{{#hasDescription}}, DescribedAsJSON{{/hasDescription}} {
    {{access}}init(fields: inout FieldReader) throws {
{{#rows}}
{{#isField}}
        self.{{storedName}} = try {{#box}}{{.}}({{/box}}fields.{{row}}({{key}}){{#box}}){{/box}}
{{/isField}}
{{#isConstant}}
        try fields.constant({{key}}, Self.{{name}})
{{/isConstant}}
{{#isAdditional}}
        self.{{storedName}} = try fields.{{row}}()
{{/isAdditional}}
{{/rows}}
{{#isClosed}}
        fields.noAdditional()
{{/isClosed}}
    }

    {{access}}func write(fields: inout FieldWriter) throws {
{{#rows}}
{{#isField}}
{{#isSecret}}
        fields.secret({{key}})
{{/isSecret}}
        try fields.{{row}}({{key}}, {{expression}})
{{/isField}}
{{#isConstant}}
        try fields.constant({{key}}, Self.{{name}})
{{/isConstant}}
{{#isAdditional}}
        try fields.additional({{expression}})
{{/isAdditional}}
{{/rows}}
    }
{{#hasChecks}}

    {{access}}func validate(into issues: inout ValidationIssues) {
{{#checks}}
        {{.}}
{{/checks}}
    }
{{#patterns}}

    /// {{expression}}
    private static let {{patternName}} = TextPattern({{encoded}})
{{/patterns}}
{{/hasChecks}}
}

"""########
        ),
        (
            "object.mustache",
            ########"""
{{#documentation}}
///{{.}}
{{/documentation}}
{{access}}nonisolated struct {{name}}: {{#equality}}{{.}}, {{/equality}}Sendable {
{{#constants}}
{{#documentation}}
    ///{{.}}
{{/documentation}}
    {{access}}static let {{name}}: {{type}} = {{constant}}

{{/constants}}
{{#stored}}
{{#documentation}}
    ///{{.}}
{{/documentation}}
{{#deprecation}}
    @available(*, deprecated{{#message}}, message: {{.}}{{/message}})
{{/deprecation}}
    {{access}}var {{name}}: {{type}}{{#isComputed}} {
        get { {{storage}} }
        _modify { yield &{{storage}} }
    }
    private var {{storedName}}: {{storedType}}{{/isComputed}}

{{/stored}}
{{#inlineParameters}}
    {{access}}init({{.}}) {
{{/inlineParameters}}
{{^inlineParameters}}
    {{access}}init(
{{#parameters}}
        {{name}}: {{type}}{{#initialValue}} = {{.}}{{/initialValue}}{{^isLast}},{{/isLast}}
{{/parameters}}
    ) {
{{/inlineParameters}}
{{#parameters}}
        self.{{storedName}} = {{#box}}{{.}}({{/box}}{{name}}{{#box}}){{/box}}
{{/parameters}}
    }
}

"""########
        ),
        (
            "operation.mustache",
            ########"""
{{>defaults}}
nonisolated extension {{qualifiedName}}: HTTPOperation {
    {{access}}static let route = HTTPRoute({{route}})
{{#hasParameters}}

    private nonisolated enum Parameters {
{{#parameters}}
        static let {{parameterName}} = HTTPParameter.{{parameterExpression}}
{{/parameters}}
    }

    {{access}}static let parameters: [HTTPParameter] = [
{{#parameterList}}
        {{.}}
{{/parameterList}}
    ]
{{/hasParameters}}
{{#bodyTypes}}

    {{access}}static let bodyTypes: [BodyType] = [{{.}}]
{{/bodyTypes}}
{{#bodyFields}}

    private static let bodyFields = {{.}}
{{/bodyFields}}
{{#body}}

    /// The body, in one of its media types.
{{>choice}}
{{/body}}
{{#bodyParts}}

    /// A part of the body.
{{>parts}}
{{/bodyParts}}

    {{access}}func write(to request: inout RequestWriter) throws {
{{#writes}}
        {{.}}
{{/writes}}
    }

    {{access}}init(reading request: inout RequestReader) throws {
{{#reads}}
        {{.}}
{{/reads}}
    }
{{#hasChecks}}

    {{access}}func validate(into issues: inout ValidationIssues) {
{{#checks}}
        {{.}}
{{/checks}}
    }
{{#patterns}}

    /// {{expression}}
    private static let {{patternName}} = TextPattern({{encoded}})
{{/patterns}}
{{/hasChecks}}
}
{{#response}}

nonisolated extension {{qualifiedName}} {
    /// What the server answers, by status and media type.
    {{access}}nonisolated enum {{responseName}}: HTTPOperationResponse{{#equality}}, {{.}}{{/equality}} {
{{#cases}}
{{#caseDocumentation}}
        ///{{.}}
{{/caseDocumentation}}
        case {{caseName}}{{payload}}
{{/cases}}
        /// A status or a media type that is not documented.
        case other(UndocumentedResponse)

{{#responseBodyTypes}}
        {{access}}static let bodyTypes: [BodyType] = [{{.}}]

{{/responseBodyTypes}}
        {{access}}init(reading response: inout ResponseReader) throws {
            switch response.status.code {
{{#responseReads}}
            {{.}}
{{/responseReads}}
            }
        }

        {{access}}func write(to response: inout ResponseWriter) throws {
            switch self {
{{#responseWrites}}
            {{.}}
{{/responseWrites}}
            }
        }
{{#hasResponseChecks}}

        {{access}}func validate(into issues: inout ValidationIssues) {
            switch self {
{{#responseChecks}}
            {{.}}
{{/responseChecks}}
            }
        }
{{#responsePatterns}}

        /// {{expression}}
        private static let {{patternName}} = TextPattern({{encoded}})
{{/responsePatterns}}
{{/hasResponseChecks}}
{{#bodyChoices}}

        /// The body of such a response, in one of its media types.
    {{>choice}}
{{/bodyChoices}}
{{#responseParts}}

        /// A part of the body.
    {{>parts}}
{{/responseParts}}
{{#types}}

        /// A response with its headers.
        {{access}}nonisolated struct {{typeName}}: {{#equality}}{{.}}, {{/equality}}Sendable {
{{#fields}}
{{#fieldDocumentation}}
            ///{{.}}
{{/fieldDocumentation}}
            {{access}}var {{fieldName}}: {{fieldType}}
{{/fields}}

            {{access}}init({{fieldParameters}}) {
{{#fields}}
                self.{{fieldName}} = {{fieldName}}
{{/fields}}
            }

            fileprivate nonisolated enum Headers {
{{#headers}}
                static let {{parameterName}} = HTTPParameter.{{parameterExpression}}
{{/headers}}
            }
        }
{{/types}}
    }
}
{{/response}}

"""########
        ),
        (
            "parts.mustache",
            ########"""
    {{access}}nonisolated enum {{partsName}}: MultipartElement{{#equality}}, {{.}}{{/equality}} {
{{#parts}}
{{#partDocumentation}}
        ///{{.}}
{{/partDocumentation}}
        case {{partName}}({{partPayload}})
{{/parts}}
        /// A part that is not documented.
        case other(MultipartPart)

        {{access}}static let layout: [PartLayout] = [
{{#layout}}
            {{.}}
{{/layout}}
        ]

{{#hasPartHeaders}}
        private nonisolated enum Headers {
{{#partHeaders}}
            static let {{parameterName}} = HTTPParameter.{{parameterExpression}}
{{/partHeaders}}
        }

{{/hasPartHeaders}}
        {{access}}init(reading part: inout PartReader) throws {
            switch part.name {
{{#partReads}}
            {{.}}
{{/partReads}}
            default: self = .other(part.part)
            }
        }

        {{access}}func write(to part: inout PartWriter) throws {
            switch self {
{{#partWrites}}
            {{.}}
{{/partWrites}}
            case .other(let value): part.part = value
            }
        }
{{#hasPartChecks}}

        {{access}}func validate(into issues: inout ValidationIssues) {
            switch self {
{{#partChecks}}
            {{.}}
{{/partChecks}}
            }
        }
{{#partPatterns}}

        /// {{expression}}
        private static let {{patternName}} = TextPattern({{encoded}})
{{/partPatterns}}
{{/hasPartChecks}}
    }

"""########
        ),
        (
            "union-extensions.mustache",
            ########"""
{{#hasSeveral}}
nonisolated extension {{qualifiedName}} {
{{#views}}
    /// The value as `{{member}}`, alone or as one of several.
    {{access}}var {{name}}: {{type}}? {
        switch self {
        case .{{member}}(let value): value
        case .several(let value): try? value.decoded()
        default: nil
        }
    }
{{^isLast}}

{{/isLast}}
{{/views}}
}

{{/hasSeveral}}
nonisolated extension {{qualifiedName}}: Model {
    {{access}}init(reading reader: inout FieldReader) throws {
{{#reading}}
        {{.}}
{{/reading}}
    }

    {{access}}func write(to writer: inout FieldWriter) throws {
        switch self {
{{#members}}
{{#isTagged}}
        case .{{name}}(let value): try writer.tagged({{tag}}, value)
{{/isTagged}}
{{#isConstant}}
        case .{{name}}: try {{constant}}.write(to: &writer)
{{/isConstant}}
{{^isConstant}}
{{^isTagged}}
        case .{{name}}(let value): try value.write(to: &writer)
{{/isTagged}}
{{/isConstant}}
{{/members}}
{{#hasSeveral}}
        case .several(let value): try value.write(to: &writer)
{{/hasSeveral}}
{{#hasUnrecognized}}
        case .unrecognized(let value): try value.write(to: &writer)
{{/hasUnrecognized}}
        }
    }
{{#hasChecks}}

    {{access}}func validate(into issues: inout ValidationIssues) {
{{#checksMembers}}
        switch self {
{{#members}}
{{#hasChecks}}
        case .{{name}}(let value):
{{#checks}}
            {{.}}
{{/checks}}
{{/hasChecks}}
{{^hasChecks}}
        case .{{name}}: break
{{/hasChecks}}
{{/members}}
{{#hasSeveral}}
        case .several: {{#refusesSeveral}}issues.report({{keyword}}){{/refusesSeveral}}{{^refusesSeveral}}break{{/refusesSeveral}}
{{/hasSeveral}}
{{#hasUnrecognized}}
        case .unrecognized: issues.report({{keyword}})
{{/hasUnrecognized}}
        }
{{/checksMembers}}
{{#predicate}}
        {{.}}
{{/predicate}}
    }
{{#patterns}}

    /// {{expression}}
    private static let {{patternName}} = TextPattern({{encoded}})
{{/patterns}}
{{/hasChecks}}
}

"""########
        ),
        (
            "union.mustache",
            ########"""
{{#documentation}}
///{{.}}
{{/documentation}}
{{access}}nonisolated enum {{name}}: {{#equality}}{{.}}, {{/equality}}Sendable {
{{#members}}
{{#documentation}}
    ///{{.}}
{{/documentation}}
    {{#isIndirect}}indirect {{/isIndirect}}case {{name}}{{^isConstant}}({{type}}){{/isConstant}}
{{/members}}
{{#hasSeveral}}
    /// A value that is several of these at once, none of which holds all of it.{{^refusesSeveral}} Checked when it is decoded.{{/refusesSeveral}}{{#refusesSeveral}} Not valid, but kept.{{/refusesSeveral}}
    case several(JSONValue)
{{/hasSeveral}}
{{#hasUnrecognized}}
    /// A value {{#tagName}}whose `{{.}}`{{/tagName}}{{^tagName}}that{{/tagName}} the source does not list.
    case unrecognized(JSONValue)
{{/hasUnrecognized}}
}

"""########
        ),
    ]
}
