// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

public import ModelRuntime

/// Every row of the presence table, for every kind of type.
public struct Matrix: Codable, Hashable, Sendable {
    public var scalar: String
    public var array: [Int]
    public var map: [String: Int]
    public var format: ImageFormat
    public var priority: Priority
    public var shape: Shape
    public var owner: Owner
    public var boxed: Owner {
        get { _boxed.value }
        _modify { yield &_boxed.value }
    }
    private var _boxed: Indirect<Owner>
    public var elements: [Int?]
    public var values: [String: Int?]
    /// Always sent; `nil` as `null`.
    public var scalarNullable: String?
    /// Always sent; `nil` as `null`.
    public var arrayNullable: [Int]?
    /// Always sent; `nil` as `null`.
    public var mapNullable: [String: Int]?
    /// Always sent; `nil` as `null`.
    public var formatNullable: ImageFormat?
    /// Always sent; `nil` as `null`.
    public var priorityNullable: Priority?
    /// Always sent; `nil` as `null`.
    public var shapeNullable: Shape?
    /// Always sent; `nil` as `null`.
    public var ownerNullable: Owner?
    /// Always sent; `nil` as `null`.
    public var boxedNullable: Owner? {
        get { _boxedNullable.value }
        _modify { yield &_boxedNullable.value }
    }
    private var _boxedNullable: IndirectOptional<Owner>
    /// Always sent; `nil` as `null`.
    public var elementsNullable: [Int?]?
    /// Always sent; `nil` as `null`.
    public var valuesNullable: [String: Int?]?
    public var scalarOptional: String?
    public var arrayOptional: [Int]?
    public var mapOptional: [String: Int]?
    public var formatOptional: ImageFormat?
    public var priorityOptional: Priority?
    public var shapeOptional: Shape?
    public var ownerOptional: Owner?
    public var boxedOptional: Owner? {
        get { _boxedOptional.value }
        _modify { yield &_boxedOptional.value }
    }
    private var _boxedOptional: IndirectOptional<Owner>
    public var elementsOptional: [Int?]?
    public var valuesOptional: [String: Int?]?
    public var scalarOptionalNullable: OptionalNullable<String>
    public var arrayOptionalNullable: OptionalNullable<[Int]>
    public var mapOptionalNullable: OptionalNullable<[String: Int]>
    public var formatOptionalNullable: OptionalNullable<ImageFormat>
    public var priorityOptionalNullable: OptionalNullable<Priority>
    public var shapeOptionalNullable: OptionalNullable<Shape>
    public var ownerOptionalNullable: OptionalNullable<Owner>
    public var boxedOptionalNullable: OptionalNullable<Owner> {
        get { _boxedOptionalNullable.value }
        _modify { yield &_boxedOptionalNullable.value }
    }
    private var _boxedOptionalNullable: IndirectOptionalNullable<Owner>
    public var elementsOptionalNullable: OptionalNullable<[Int?]>
    public var valuesOptionalNullable: OptionalNullable<[String: Int?]>

    public init(
        scalar: String,
        array: [Int],
        map: [String: Int],
        format: ImageFormat,
        priority: Priority,
        shape: Shape,
        owner: Owner,
        boxed: Owner,
        elements: [Int?],
        values: [String: Int?],
        scalarNullable: String?,
        arrayNullable: [Int]?,
        mapNullable: [String: Int]?,
        formatNullable: ImageFormat?,
        priorityNullable: Priority?,
        shapeNullable: Shape?,
        ownerNullable: Owner?,
        boxedNullable: Owner?,
        elementsNullable: [Int?]?,
        valuesNullable: [String: Int?]?,
        scalarOptional: String? = nil,
        arrayOptional: [Int]? = nil,
        mapOptional: [String: Int]? = nil,
        formatOptional: ImageFormat? = nil,
        priorityOptional: Priority? = nil,
        shapeOptional: Shape? = nil,
        ownerOptional: Owner? = nil,
        boxedOptional: Owner? = nil,
        elementsOptional: [Int?]? = nil,
        valuesOptional: [String: Int?]? = nil,
        scalarOptionalNullable: OptionalNullable<String> = .unset,
        arrayOptionalNullable: OptionalNullable<[Int]> = .unset,
        mapOptionalNullable: OptionalNullable<[String: Int]> = .unset,
        formatOptionalNullable: OptionalNullable<ImageFormat> = .unset,
        priorityOptionalNullable: OptionalNullable<Priority> = .unset,
        shapeOptionalNullable: OptionalNullable<Shape> = .unset,
        ownerOptionalNullable: OptionalNullable<Owner> = .unset,
        boxedOptionalNullable: OptionalNullable<Owner> = .unset,
        elementsOptionalNullable: OptionalNullable<[Int?]> = .unset,
        valuesOptionalNullable: OptionalNullable<[String: Int?]> = .unset
    ) {
        self.scalar = scalar
        self.array = array
        self.map = map
        self.format = format
        self.priority = priority
        self.shape = shape
        self.owner = owner
        self._boxed = Indirect(boxed)
        self.elements = elements
        self.values = values
        self.scalarNullable = scalarNullable
        self.arrayNullable = arrayNullable
        self.mapNullable = mapNullable
        self.formatNullable = formatNullable
        self.priorityNullable = priorityNullable
        self.shapeNullable = shapeNullable
        self.ownerNullable = ownerNullable
        self._boxedNullable = IndirectOptional(boxedNullable)
        self.elementsNullable = elementsNullable
        self.valuesNullable = valuesNullable
        self.scalarOptional = scalarOptional
        self.arrayOptional = arrayOptional
        self.mapOptional = mapOptional
        self.formatOptional = formatOptional
        self.priorityOptional = priorityOptional
        self.shapeOptional = shapeOptional
        self.ownerOptional = ownerOptional
        self._boxedOptional = IndirectOptional(boxedOptional)
        self.elementsOptional = elementsOptional
        self.valuesOptional = valuesOptional
        self.scalarOptionalNullable = scalarOptionalNullable
        self.arrayOptionalNullable = arrayOptionalNullable
        self.mapOptionalNullable = mapOptionalNullable
        self.formatOptionalNullable = formatOptionalNullable
        self.priorityOptionalNullable = priorityOptionalNullable
        self.shapeOptionalNullable = shapeOptionalNullable
        self.ownerOptionalNullable = ownerOptionalNullable
        self._boxedOptionalNullable = IndirectOptionalNullable(boxedOptionalNullable)
        self.elementsOptionalNullable = elementsOptionalNullable
        self.valuesOptionalNullable = valuesOptionalNullable
    }
}

extension Matrix: ModelObject {
    public init(fields: inout FieldReader) throws {
        scalar = try fields.required("scalar")
        array = try fields.required("array")
        map = try fields.required("map")
        format = try fields.required("format")
        priority = try fields.required("priority")
        shape = try fields.required("shape")
        owner = try fields.required("owner")
        _boxed = try Indirect(fields.required("boxed"))
        elements = try fields.required("elements")
        values = try fields.required("values")
        scalarNullable = try fields.requiredNullable("scalar_n")
        arrayNullable = try fields.requiredNullable("array_n")
        mapNullable = try fields.requiredNullable("map_n")
        formatNullable = try fields.requiredNullable("format_n")
        priorityNullable = try fields.requiredNullable("priority_n")
        shapeNullable = try fields.requiredNullable("shape_n")
        ownerNullable = try fields.requiredNullable("owner_n")
        _boxedNullable = try IndirectOptional(fields.requiredNullable("boxed_n"))
        elementsNullable = try fields.requiredNullable("elements_n")
        valuesNullable = try fields.requiredNullable("values_n")
        scalarOptional = try fields.optional("scalar_o")
        arrayOptional = try fields.optional("array_o")
        mapOptional = try fields.optional("map_o")
        formatOptional = try fields.optional("format_o")
        priorityOptional = try fields.optional("priority_o")
        shapeOptional = try fields.optional("shape_o")
        ownerOptional = try fields.optional("owner_o")
        _boxedOptional = try IndirectOptional(fields.optional("boxed_o"))
        elementsOptional = try fields.optional("elements_o")
        valuesOptional = try fields.optional("values_o")
        scalarOptionalNullable = try fields.optionalNullable("scalar_on")
        arrayOptionalNullable = try fields.optionalNullable("array_on")
        mapOptionalNullable = try fields.optionalNullable("map_on")
        formatOptionalNullable = try fields.optionalNullable("format_on")
        priorityOptionalNullable = try fields.optionalNullable("priority_on")
        shapeOptionalNullable = try fields.optionalNullable("shape_on")
        ownerOptionalNullable = try fields.optionalNullable("owner_on")
        _boxedOptionalNullable = try IndirectOptionalNullable(fields.optionalNullable("boxed_on"))
        elementsOptionalNullable = try fields.optionalNullable("elements_on")
        valuesOptionalNullable = try fields.optionalNullable("values_on")
    }

    public func write(fields: inout FieldWriter) throws {
        try fields.required("scalar", scalar)
        try fields.required("array", array)
        try fields.required("map", map)
        try fields.required("format", format)
        try fields.required("priority", priority)
        try fields.required("shape", shape)
        try fields.required("owner", owner)
        try fields.required("boxed", boxed)
        try fields.required("elements", elements)
        try fields.required("values", values)
        try fields.requiredNullable("scalar_n", scalarNullable)
        try fields.requiredNullable("array_n", arrayNullable)
        try fields.requiredNullable("map_n", mapNullable)
        try fields.requiredNullable("format_n", formatNullable)
        try fields.requiredNullable("priority_n", priorityNullable)
        try fields.requiredNullable("shape_n", shapeNullable)
        try fields.requiredNullable("owner_n", ownerNullable)
        try fields.requiredNullable("boxed_n", boxedNullable)
        try fields.requiredNullable("elements_n", elementsNullable)
        try fields.requiredNullable("values_n", valuesNullable)
        try fields.optional("scalar_o", scalarOptional)
        try fields.optional("array_o", arrayOptional)
        try fields.optional("map_o", mapOptional)
        try fields.optional("format_o", formatOptional)
        try fields.optional("priority_o", priorityOptional)
        try fields.optional("shape_o", shapeOptional)
        try fields.optional("owner_o", ownerOptional)
        try fields.optional("boxed_o", boxedOptional)
        try fields.optional("elements_o", elementsOptional)
        try fields.optional("values_o", valuesOptional)
        try fields.optionalNullable("scalar_on", scalarOptionalNullable)
        try fields.optionalNullable("array_on", arrayOptionalNullable)
        try fields.optionalNullable("map_on", mapOptionalNullable)
        try fields.optionalNullable("format_on", formatOptionalNullable)
        try fields.optionalNullable("priority_on", priorityOptionalNullable)
        try fields.optionalNullable("shape_on", shapeOptionalNullable)
        try fields.optionalNullable("owner_on", ownerOptionalNullable)
        try fields.optionalNullable("boxed_on", boxedOptionalNullable)
        try fields.optionalNullable("elements_on", elementsOptionalNullable)
        try fields.optionalNullable("values_on", valuesOptionalNullable)
    }
}
