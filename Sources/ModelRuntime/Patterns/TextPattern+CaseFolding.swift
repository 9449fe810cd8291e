extension TextPattern {
    /// Simple case folding (ECMA-262 §22.2.2.7.3) for back-references; classes are closed under it when they are compiled.
    enum CaseFolding {
        /// The scalar that stands for all that differ from `value` only in case: lower case of upper case, where both are single scalars.
        static func fold(_ value: UInt32) -> UInt32 {
            switch value {
            // CaseFolding.txt leaves out the dotless i: folding must not make it an i.
            case 0x131: return value
            // Status S in CaseFolding.txt, although the upper case is of several scalars.
            case 0x1FD3: return 0x390
            case 0x1FE3: return 0x3B0
            case 0xFB05: return 0xFB06
            default: break
            }
            guard let scalar = Unicode.Scalar(value) else { return value }
            let upper = single(scalar.properties.uppercaseMapping) ?? scalar
            return (single(upper.properties.lowercaseMapping) ?? upper).value
        }

        private static func single(_ mapping: String) -> Unicode.Scalar? {
            let scalars = mapping.unicodeScalars
            return scalars.count == 1 ? scalars.first : nil
        }
    }
}
