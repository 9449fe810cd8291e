extension TextPattern {
    /// A binary property of Unicode. The raw value is its number in a program.
    enum BinaryProperty: Int, Sendable {
        case alphabetic = 0
        case asciiHexDigit = 1
        case bidiControl = 2
        case bidiMirrored = 3
        case caseIgnorable = 4
        case cased = 5
        case changesWhenCaseFolded = 6
        case changesWhenCaseMapped = 7
        case changesWhenLowercased = 8
        case changesWhenNFKCCaseFolded = 9
        case changesWhenTitlecased = 10
        case changesWhenUppercased = 11
        case dash = 12
        case defaultIgnorableCodePoint = 13
        case deprecated = 14
        case diacritic = 15
        case emoji = 16
        case emojiModifier = 17
        case emojiModifierBase = 18
        case emojiPresentation = 19
        case extender = 20
        case graphemeBase = 21
        case graphemeExtend = 22
        case hexDigit = 23
        case idsBinaryOperator = 24
        case idsTrinaryOperator = 25
        case idContinue = 26
        case idStart = 27
        case ideographic = 28
        case joinControl = 29
        case logicalOrderException = 30
        case lowercase = 31
        case math = 32
        case noncharacterCodePoint = 33
        case patternSyntax = 34
        case patternWhitespace = 35
        case quotationMark = 36
        case radical = 37
        case sentenceTerminal = 38
        case softDotted = 39
        case unifiedIdeograph = 40
        case uppercase = 41
        case variationSelector = 42
        case whitespace = 43
        case xidContinue = 44
        case xidStart = 45

        /// Whether a scalar with the given properties has this one.
        func holds(for properties: Unicode.Scalar.Properties) -> Bool {
            switch self {
            case .alphabetic: properties.isAlphabetic
            case .asciiHexDigit: properties.isASCIIHexDigit
            case .bidiControl: properties.isBidiControl
            case .bidiMirrored: properties.isBidiMirrored
            case .caseIgnorable: properties.isCaseIgnorable
            case .cased: properties.isCased
            case .changesWhenCaseFolded: properties.changesWhenCaseFolded
            case .changesWhenCaseMapped: properties.changesWhenCaseMapped
            case .changesWhenLowercased: properties.changesWhenLowercased
            case .changesWhenNFKCCaseFolded: properties.changesWhenNFKCCaseFolded
            case .changesWhenTitlecased: properties.changesWhenTitlecased
            case .changesWhenUppercased: properties.changesWhenUppercased
            case .dash: properties.isDash
            case .defaultIgnorableCodePoint: properties.isDefaultIgnorableCodePoint
            case .deprecated: properties.isDeprecated
            case .diacritic: properties.isDiacritic
            case .emoji: properties.isEmoji
            case .emojiModifier: properties.isEmojiModifier
            case .emojiModifierBase: properties.isEmojiModifierBase
            case .emojiPresentation: properties.isEmojiPresentation
            case .extender: properties.isExtender
            case .graphemeBase: properties.isGraphemeBase
            case .graphemeExtend: properties.isGraphemeExtend
            case .hexDigit: properties.isHexDigit
            case .idsBinaryOperator: properties.isIDSBinaryOperator
            case .idsTrinaryOperator: properties.isIDSTrinaryOperator
            case .idContinue: properties.isIDContinue
            case .idStart: properties.isIDStart
            case .ideographic: properties.isIdeographic
            case .joinControl: properties.isJoinControl
            case .logicalOrderException: properties.isLogicalOrderException
            case .lowercase: properties.isLowercase
            case .math: properties.isMath
            case .noncharacterCodePoint: properties.isNoncharacterCodePoint
            case .patternSyntax: properties.isPatternSyntax
            case .patternWhitespace: properties.isPatternWhitespace
            case .quotationMark: properties.isQuotationMark
            case .radical: properties.isRadical
            case .sentenceTerminal: properties.isSentenceTerminal
            case .softDotted: properties.isSoftDotted
            case .unifiedIdeograph: properties.isUnifiedIdeograph
            case .uppercase: properties.isUppercase
            case .variationSelector: properties.isVariationSelector
            case .whitespace: properties.isWhitespace
            case .xidContinue: properties.isXIDContinue
            case .xidStart: properties.isXIDStart
            }
        }
    }
}
