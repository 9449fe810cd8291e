import Foundation
import GoldenChecks
import GoldenComposition
import GoldenConformances
import GoldenDirection
import GoldenDiscriminators
import GoldenEdge
import GoldenExamples
import GoldenHostile
import GoldenImageAPI
import GoldenLiterals
import GoldenMatrix
import GoldenOperations
import GoldenOutput
import GoldenPeers
import GoldenPlaces
import GoldenPresence
import GoldenReport
import GoldenRules
import GoldenSurface
import GoldenUnions
import GoldenUnknownKeys
import ModelRuntime

/// Every type of the golden modules that stands in a document.
enum GoldenTypes {
    /// Types by the folder that their source is in.
    static let all: [(folder: String, types: [any Model.Type])] = [
        ("Checks", checks),
        ("Composition", composition),
        ("Conformances", conformances),
        ("Direction", direction),
        ("Discriminators", discriminators),
        ("Edge", edge),
        ("Examples", examples),
        ("Hostile", hostile),
        ("ImageAPI", imageAPI),
        ("Literals", literals),
        ("Matrix", matrix),
        ("Operations", operations),
        ("Output", output),
        ("Peers", peers),
        ("Places", places),
        ("Presence", presence),
        ("Report", report),
        ("Rules", rules),
        ("Surface", surface),
        ("Unions", unions),
        ("UnknownKeys", unknownKeys),
    ]

    private static let checks: [any Model.Type] = [
        GoldenChecks.Payment.self, GoldenChecks.Contact.self, GoldenChecks.ContactInput.self,
        GoldenChecks.EnvironmentValue.self, GoldenChecks.PositionItem.self, GoldenChecks.Shape.self,
        GoldenChecks.Unnamed.self, GoldenChecks.Named.self, GoldenChecks.Counted.self, GoldenChecks.Order.self,
    ]

    private static let conformances: [any Model.Type] = [
        GoldenConformances.Sample.self, GoldenConformances.Shelf.self, GoldenConformances.ByName.self,
        GoldenConformances.Further.self, GoldenConformances.Either.self, GoldenConformances.Node.self,
        GoldenConformances.Peer.self, GoldenConformances.Wide.self, GoldenConformances.Seventeen.self,
        GoldenConformances.Receipt.self, GoldenConformances.Line.self, GoldenConformances.Ledger.self,
        GoldenConformances.Status.self, GoldenConformances.Level.self, GoldenConformances.Book.self,
        GoldenConformances.Film.self, GoldenConformances.Disc.self, GoldenConformances.Holder.self,
        GoldenConformances.Holder.Part.self, GoldenConformances.Nameless.self, GoldenConformances.Draft.self,
        GoldenConformances.VoidModel.self, GoldenConformances.Fixed.self, GoldenConformances.Opaque.self,
        GoldenConformances.Fault.self, GoldenConformances.PutShelfRequestMultipart.self,
    ]

    private static let operations: [any Model.Type] = [
        GoldenOperations.Paper.self, GoldenOperations.PaperInput.self, GoldenOperations.PaperForm.self,
        GoldenOperations.PaperForm.Size.self, GoldenOperations.PaperForm.Extra.self,
        GoldenOperations.PaperChanges.self, GoldenOperations.PaperFilter.self, GoldenOperations.Position.self,
        GoldenOperations.Response.self, GoldenOperations.Fault.self, GoldenOperations.ListPapersSort.self,
        GoldenOperations.AddPageRequestMultipart.self, GoldenOperations.AddProofsRequestMultipart.self,
        GoldenOperations.Sale.self, GoldenOperations.Sale.Event.self, GoldenOperations.Closing.self,
        GoldenOperations.Reader.self, GoldenOperations.AddProofsResponseEvent.self,
    ]

    /// Types that must hold themselves, so that no document is one.
    static let endless: Set<ObjectIdentifier> = [ObjectIdentifier(GoldenExamples.Nested.self)]

    private static let literals: [any Model.Type] = [
        GoldenLiterals.Blend.self, GoldenLiterals.Cube.self, GoldenLiterals.Cup.self, GoldenLiterals.Cup.Café.self,
        GoldenLiterals.Edition.self, GoldenLiterals.Release.self, GoldenLiterals.Roast.self,
        GoldenLiterals.Settings.self, GoldenLiterals.Shelf.self, GoldenLiterals.Shelf.Ends.self,
        GoldenLiterals.Shelf.Rank.self, GoldenLiterals.Stay.self,
    ]

    private static let discriminators: [any Model.Type] = [
        GoldenDiscriminators.Tap.self, GoldenDiscriminators.Swipe.self, GoldenDiscriminators.Step.self,
        GoldenDiscriminators.Move.self, GoldenDiscriminators.Jump.self, GoldenDiscriminators.EventBase.self,
        GoldenDiscriminators.EventBase.Event.self, GoldenDiscriminators.Start.self, GoldenDiscriminators.Debug.self,
        GoldenDiscriminators.Call.self, GoldenDiscriminators.Feed.self, GoldenDiscriminators.Slot.self,
        GoldenDiscriminators.SlotBase.self, GoldenDiscriminators.Slot.Kind.self, GoldenDiscriminators.Moving.self,
        GoldenDiscriminators.Signal.self, GoldenDiscriminators.SignIn.self, GoldenDiscriminators.SignOut.self,
        GoldenDiscriminators.Tabby.self, GoldenDiscriminators.Stray.self, GoldenDiscriminators.Animal.self,
        GoldenDiscriminators.Mast.self, GoldenDiscriminators.Other.self, GoldenDiscriminators.Rigging.self,
        GoldenDiscriminators.Loot.self, GoldenDiscriminators.Cabin.self, GoldenDiscriminators.Car.self,
        GoldenDiscriminators.Bike.self, GoldenDiscriminators.Vehicle.self, GoldenDiscriminators.House.self,
        GoldenDiscriminators.Asset.self, GoldenDiscriminators.Assets.self, GoldenDiscriminators.Sand.self,
        GoldenDiscriminators.Ore.self, GoldenDiscriminators.Loose.self, GoldenDiscriminators.Box.self,
        GoldenDiscriminators.Cargo.self, GoldenDiscriminators.Open.self, GoldenDiscriminators.Sealed.self,
        GoldenDiscriminators.Bag.self, GoldenDiscriminators.Left.self, GoldenDiscriminators.Right.self,
        GoldenDiscriminators.Right.SideValue.self, GoldenDiscriminators.Side.self, GoldenDiscriminators.Alpha.self,
        GoldenDiscriminators.Beta.self, GoldenDiscriminators.Letter.self, GoldenDiscriminators.Resource.self,
        GoldenDiscriminators.Phone.self, GoldenDiscriminators.PhoneInput.self, GoldenDiscriminators.Email.self,
        GoldenDiscriminators.EmailInput.self, GoldenDiscriminators.Method.self, GoldenDiscriminators.MethodInput.self,
        GoldenDiscriminators.Ink.self, GoldenDiscriminators.Print.self, GoldenDiscriminators.Note.self,
        GoldenDiscriminators.Notebook.self, GoldenDiscriminators.Cash.self, GoldenDiscriminators.Cash.Method.self,
        GoldenDiscriminators.Card.self, GoldenDiscriminators.Payment.self, GoldenDiscriminators.Plant.self,
        GoldenDiscriminators.PlantBase.self, GoldenDiscriminators.Rose.self, GoldenDiscriminators.Tree.self,
        GoldenDiscriminators.Oak.self, GoldenDiscriminators.Garden.self,
        GoldenDiscriminators.Button.self, GoldenDiscriminators.Menu.self, GoldenDiscriminators.Menu.Code.self,
        GoldenDiscriminators.Input.self, GoldenDiscriminators.Component.self, GoldenDiscriminators.Screen.self,
        GoldenDiscriminators.Done.self, GoldenDiscriminators.Failed.self, GoldenDiscriminators.Attempt.self,
        GoldenDiscriminators.Metre.self, GoldenDiscriminators.Litre.self, GoldenDiscriminators.Gram.self,
        GoldenDiscriminators.Quantity.self, GoldenDiscriminators.Text.self, GoldenDiscriminators.Number.self,
        GoldenDiscriminators.Either.self, GoldenDiscriminators.Layer.self, GoldenDiscriminators.Ground.self,
        GoldenDiscriminators.Stratum.self,
    ]

    private static let edge: [any Model.Type] = [
        GoldenEdge.Edge.self, GoldenEdge.Edge.Colour.self, GoldenEdge.Edge.Locals.self, GoldenEdge.Tree.self,
        GoldenEdge.AnyOf.self, GoldenEdge.OneOf.self,
    ]

    private static let output: [any Model.Type] = [
        GoldenOutput.BasicOutput.self, GoldenOutput.UnitModel.self,
    ]

    private static let unions: [any Model.Type] = [
        GoldenUnions.Machine.self, GoldenUnions.Stamp.self, GoldenUnions.Quantity.self, GoldenUnions.Size.self,
        GoldenUnions.Level.self, GoldenUnions.Query.self, GoldenUnions.PageQuery.self,
        GoldenUnions.CursorQuery.self, GoldenUnions.Job.self, GoldenUnions.EndedJob.self, GoldenUnions.OpenJob.self,
        GoldenUnions.Jobs.self, GoldenUnions.Outcome.self, GoldenUnions.Trouble.self, GoldenUnions.Gain.self,
        GoldenUnions.Status.self, GoldenUnions.Filter.self, GoldenUnions.TextFilter.self,
        GoldenUnions.DateFilter.self, GoldenUnions.Scope.self, GoldenUnions.ByName.self, GoldenUnions.ByNumber.self,
        GoldenUnions.Tree.self, GoldenUnions.Branch.self, GoldenUnions.Leaf.self, GoldenUnions.Code.self,
        GoldenUnions.Due.self, GoldenUnions.Choice.self, GoldenUnions.Choice.Name.self, GoldenUnions.Either.self,
    ]

    private static let unknownKeys: [any Model.Type] = [
        GoldenUnknownKeys.Boat.self, GoldenUnknownKeys.Sailor.self, GoldenUnknownKeys.Berth.self,
        GoldenUnknownKeys.Rates.self, GoldenUnknownKeys.Place.self, GoldenUnknownKeys.Harbour.self,
        GoldenUnknownKeys.Buoy.self, GoldenUnknownKeys.Leg.self, GoldenUnknownKeys.Sailed.self,
        GoldenUnknownKeys.Rowed.self, GoldenUnknownKeys.Search.self, GoldenUnknownKeys.ByName.self,
        GoldenUnknownKeys.ByOwner.self,
    ]

    private static let composition: [any Model.Type] = [
        GoldenComposition.Entity.self, GoldenComposition.Ship.self, GoldenComposition.Fleet.self,
        GoldenComposition.Reference.self, GoldenComposition.Depth.self, GoldenComposition.Signal.self,
        GoldenComposition.Colour.self, GoldenComposition.Horn.self, GoldenComposition.Lamp.self,
        GoldenComposition.Device.self, GoldenComposition.FunctionCall.self, GoldenComposition.CustomCall.self,
        GoldenComposition.ToolCall.self, GoldenComposition.Customer.self, GoldenComposition.DeletedCustomer.self,
        GoldenComposition.Charge.self, GoldenComposition.Charge.CustomerChoice.self, GoldenComposition.Sail.self,
        GoldenComposition.Motor.self, GoldenComposition.Drive.self, GoldenComposition.Note.self,
        GoldenComposition.SignedNote.self, GoldenComposition.Stamped.self, GoldenComposition.Remark.self,
        GoldenComposition.Remarks.self, GoldenComposition.Cargo.self, GoldenComposition.Cargo.Crate.self,
        GoldenComposition.Cargo.Barrel.self, GoldenComposition.Item.self, GoldenComposition.Open.self,
        GoldenComposition.Typed.self, GoldenComposition.Closed.self, GoldenComposition.Empty.self,
        GoldenComposition.Tree.self, GoldenComposition.Formula.self, GoldenComposition.Sum.self,
        GoldenComposition.Reactions.self, GoldenComposition.Zone.self, GoldenComposition.Message.self,
        GoldenComposition.Pet.self, GoldenComposition.PetBase.self, GoldenComposition.Cat.self,
        GoldenComposition.Dog.self, GoldenComposition.Fish.self, GoldenComposition.Crew.self,
        GoldenComposition.Nested.self,
        GoldenComposition.Folders.self,
        GoldenComposition.Berth.self, GoldenComposition.Berth.State.self, GoldenComposition.Berth.Mooring.self,
        GoldenComposition.Berth.Mooring.Kind.self, GoldenComposition.Dock.self, GoldenComposition.Dock.Use.self,
    ]

    private static let direction: [any Model.Type] = [
        GoldenDirection.Account.self, GoldenDirection.AccountInput.self, GoldenDirection.Team.self,
        GoldenDirection.TeamInput.self, GoldenDirection.Address.self, GoldenDirection.Contact.self,
        GoldenDirection.ContactInput.self, GoldenDirection.Phone.self, GoldenDirection.PhoneInput_dd89.self,
        GoldenDirection.History.self, GoldenDirection.Login.self, GoldenDirection.Session.self,
        GoldenDirection.Draft.self, GoldenDirection.PhoneInput.self,
    ]

    private static let examples: [any Model.Type] = [
        GoldenExamples.Book.self, GoldenExamples.Author.self, GoldenExamples.Genre.self, GoldenExamples.Shelf.self,
        GoldenExamples.Owner.self, GoldenExamples.Media.self, GoldenExamples.Film.self, GoldenExamples.Song.self,
        GoldenExamples.Ticket.self, GoldenExamples.Broken.self, GoldenExamples.Nested.self,
        GoldenExamples.Level.self, GoldenExamples.Card.self, GoldenExamples.Nothing.self, GoldenExamples.Named.self,
    ]

    private static let hostile: [any Model.Type] = [
        GoldenHostile.StringModel.self, GoldenHostile.TaskModel.self, GoldenHostile.CodableModel.self,
        GoldenHostile.TypeModel.self, GoldenHostile.SelfModel.self, GoldenHostile.GoldenHostile_4bbe.self,
        GoldenHostile.JSONValueModel.self, GoldenHostile.DateModel.self, GoldenHostile.Widget_3a91.self,
        GoldenHostile.Widget.self, GoldenHostile.Widget_7e91.self, GoldenHostile.FooBar_62a9.self,
        GoldenHostile.FooBar.self, GoldenHostile.Type2fa.self, GoldenHostile.EtcPasswd.self, GoldenHostile.ABC.self,
        GoldenHostile.QuoteFatalError.self, GoldenHostile.Reactions.self, GoldenHostile.Keywords.self,
        GoldenHostile.Described.self, GoldenHostile.DescribedOtherwise.self,
        GoldenHostile.Comments.self, GoldenHostile.Values.self, GoldenHostile.Numbers.self,
        GoldenHostile.Unrecognized.self, GoldenHostile.Union.self, GoldenHostile.Größe.self,
    ]

    private static let imageAPI: [any Model.Type] = [
        GoldenImageAPI.GeneratedImage.self, GoldenImageAPI.ImageFormat.self, GoldenImageAPI.ImageGenerationBody.self,
        GoldenImageAPI.ImageGenerationResult.self, GoldenImageAPI.ImageUsage.self, GoldenImageAPI.InlineImage.self,
        GoldenImageAPI.StylePreset.self, GoldenImageAPI.URLImage.self, GoldenImageAPI.UpscaleOptions.self,
    ]

    private static let matrix: [any Model.Type] = [
        GoldenMatrix.Required.self, GoldenMatrix.RequiredNullable.self, GoldenMatrix.OptionalOnly.self,
        GoldenMatrix.OptionalNullableRow.self, GoldenMatrix.RequiredUnknown.self, GoldenMatrix.OptionalUnknown.self,
        GoldenMatrix.Level.self, GoldenMatrix.Part.self, GoldenMatrix.Shape.self, GoldenMatrix.Large.self,
    ]

    private static let presence: [any Model.Type] = [
        GoldenPresence.AudioBook.self, GoldenPresence.Book.self, GoldenPresence.BookChanges.self,
        GoldenPresence.Chapter.self, GoldenPresence.ElectronicBook.self, GoldenPresence.ElectronicBook.Format.self,
        GoldenPresence.ListBooksResponse.self, GoldenPresence.ListBooksSortedBy.self, GoldenPresence.Medium.self,
        GoldenPresence.NewBook.self, GoldenPresence.PrintedBook.self, GoldenPresence.PrintedBook.Binding.self,
        GoldenPresence.ReadingStatus.self,
    ]

    private static let report: [any Model.Type] = [
        GoldenReport.Report.self, GoldenReport.Counts.self, GoldenReport.Counts.Capability.self,
        GoldenReport.Counts.Exactness.self, GoldenReport.PageCounts.self, GoldenReport.Page.self,
        GoldenReport.Page.Outcome.self, GoldenReport.ReconciliationCounts.self, GoldenReport.TypeEntry.self,
        GoldenReport.TypeEntry.Kind.self, GoldenReport.TypeEntry.Capability.self, GoldenReport.TypeEntry.Exactness.self,
        GoldenReport.Fallback.self, GoldenReport.DroppedConstraint.self,
    ]

    private static let rules: [any Model.Type] = [
        GoldenRules.Parcel.self, GoldenRules.Parcel.ContentsItem.self, GoldenRules.Size.self,
    ]

    private static let peers: [any Model.Type] = [
        GoldenPeers.Payload.self, GoldenPeers.Square.self, GoldenPeers.Circle.self, GoldenPeers.Shape.self,
        GoldenPeers.Mode.self, GoldenPeers.Choice.self, GoldenPeers.Cat.self, GoldenPeers.Dog.self,
        GoldenPeers.Pages.self, GoldenPeers.Links.self, GoldenPeers.Links.PagesChoice.self,
        GoldenPeers.Pet.self, GoldenPeers.Color.self, GoldenPeers.Ordinal.self, GoldenPeers.MyDottedName.self,
        GoldenPeers.LocaleModel.self, GoldenPeers.ValidationErrorModel.self, GoldenPeers.ResultModel.self,
        GoldenPeers.ErrorModel.self, GoldenPeers.Values.self, GoldenPeers.Values.Limits.self,
    ]

    private static let places: [any Model.Type] = [
        GoldenPlaces.Cart.self, GoldenPlaces.StyleNames.self, GoldenPlaces.StyleList.self, GoldenPlaces.StyleOpen.self,
        GoldenPlaces.StyleOnly.self, GoldenPlaces.StyleOld.self, GoldenPlaces.BrokenNames.self,
        GoldenPlaces.BrokenNames2.self, GoldenPlaces.BrokenTexts.self, GoldenPlaces.BrokenTexts2.self,
        GoldenPlaces.BrokenEnums.self, GoldenPlaces.BrokenMicrosoft.self, GoldenPlaces.BrokenExtensible.self,
        GoldenPlaces.BrokenUnknown.self, GoldenPlaces.BrokenRest.self, GoldenPlaces.ListCartsResponse.self,
        GoldenPlaces.PostShippedRequest.self, GoldenPlaces.CreateOrderRequest.self, GoldenPlaces.ParcelResponse.self,
    ]

    private static let surface: [any Model.Type] = [
        GoldenSurface.PetAnimal.self, GoldenSurface.Cat.self, GoldenSurface.Dog.self, GoldenSurface.Dog.Size.self,
        GoldenSurface.DogMood.self, GoldenSurface.Dog.Coat.self, GoldenSurface.Colour.self, GoldenSurface.Broken.self,
        GoldenSurface.Mended.self, GoldenSurface.ListPetsParameters.self, GoldenSurface.ListPetsSortBy.self,
        GoldenSurface.ListPetsResponseXPage.self, GoldenSurface.ListPetsResponse.self,
        GoldenSurface.ListPetsOnChangePostRequestQueryURLRequest.self,
    ]

    /// The folders of golden modules.
    static func folders() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: GoldenFiles.root.path).filter { !$0.hasPrefix(".") }
            .sorted()
    }

    /// The sources of a folder.
    static func sources(_ folder: String) throws -> String {
        let url = GoldenFiles.root.appendingPathComponent(folder)
        return try FileManager.default.contentsOfDirectory(atPath: url.path).filter { $0.hasSuffix(".swift") }.sorted()
            .map { try String(contentsOf: url.appendingPathComponent($0), encoding: .utf8) }.joined()
    }

    /// The keys that unions of a source write for their members.
    static func tags(in source: String) -> Set<String> {
        Set(
            source.split(separator: "\n").compactMap { line in
                line.firstRange(of: "writer.tagged(\"").map { String(line[$0.upperBound...].prefix { $0 != "\"" }) }
            })
    }

    /// How many types the sources of a folder declare as models.
    static func declaredCount(_ folder: String) throws -> Int {
        let conformances = [
            ": ModelObject {", ": ModelObject, DescribedAsJSON {", ": Model {", ": OpenEnumeration {",
            ": ClosedEnumeration {",
        ]
        return try sources(folder).split(separator: "\n")
            .filter { line in line.hasPrefix("nonisolated extension ") && conformances.contains { line.hasSuffix($0) } }
            .count
    }
}
