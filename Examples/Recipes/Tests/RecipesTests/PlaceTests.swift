import Clients
import Lending
import ModelHTTP
import Testing

/// Every style of parameter in every place: the server says how it understood them.
@Suite struct PlaceTests {
    private static let spot = Spot(row: 3, column: -4)
    private static let size = Size(width: 15, kind: "folio")
    private static let place = Place(floor: 2, bays: ["a", "bc"], wings: ["east", "west"], spot: spot, size: size)

    @Test func everyStyleIsUnderstood() async throws {
        let (bays, wings, spot, size) = (["a", "bc"], ["east", "west"], Self.spot, Self.size)
        try await RunningLibrary.run { library in
            let client = library.anyone
            try await client.expect(
                FindPlacePlain(floor: 2, bays: bays, wings: wings, spot: spot, size: size), .ok(Self.place))
            try await client.expect(
                FindPlaceDotted(floor: 2, bays: bays, wings: wings, spot: spot, size: size),
                .ok(Place(floor: 2, bays: bays, wings: wings, spot: spot, size: size)))
            try await client.expect(
                FindPlaceMatrix(floor: 2, bays: bays, wings: wings, spot: spot, size: size), .ok(Self.place))
            try await client.expect(
                FindPlaceByForm(floor: 2, bays: bays, wings: wings, spot: spot, size: size), .ok(Self.place))
            try await client.expect(
                FindPlaceByDelimiters(floor: 2, bays: bays, wings: wings, spot: spot, size: size), .ok(Self.place))
            try await client.expect(
                FindPlaceByHeader(xFloor: 2, xBays: bays, xWings: wings, xSpot: spot, xSize: size), .ok(Self.place))
            try await client.expect(
                FindPlaceByCookie(floor: 2, bays: bays, wings: wings, spot: spot, size: size), .ok(Self.place))
        }
    }

    @Test func whatIsAbsentStaysAbsent() async throws {
        try await RunningLibrary.run { library in
            try await library.anyone.expect(FindPlaceByForm(), .ok(Place()))
            try await library.anyone.expect(FindPlaceByDelimiters(), .ok(Place()))
            try await library.anyone.expect(FindPlaceByHeader(), .ok(Place()))
            try await library.anyone.expect(FindPlaceByCookie(), .ok(Place()))
        }
    }
}
