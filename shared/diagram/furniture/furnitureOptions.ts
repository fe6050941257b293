/** What a picture shows round the map, and of standings and open points in its legend. */
export interface FurnitureOptions {
  readonly title: boolean
  readonly legend: boolean
  readonly sources: boolean
  readonly standings: boolean
  readonly openPoints: boolean
}
