import { ArrowDown, ArrowRight } from 'lucide-react'
import { changeMap } from '../../../shared/document/edits/changeMap.ts'
import { editMap } from '../../state/editing.ts'
import { useMap } from '../../state/selectors.ts'
import { ComboField } from '../../ui/fields/comboField.tsx'
import { Switch } from '../../ui/fields/switch.tsx'
import { TextField } from '../../ui/fields/textField.tsx'
import { Parties } from '../manage/parties.tsx'
import { Speakers, TagList } from '../manage/speakersAndTags.tsx'
import { Turns } from '../manage/turns.tsx'
import { Section } from './section.tsx'

// BCP 47.
const languages = [
  { id: 'en', name: 'English', detail: 'en' },
  { id: 'zh', name: '中文', detail: 'zh' },
  { id: 'ko', name: '한국어', detail: 'ko' },
  { id: 'de', name: 'Deutsch', detail: 'de' },
  { id: 'es', name: 'Español', detail: 'es' },
  { id: 'fr', name: 'Français', detail: 'fr' },
  { id: 'ar', name: 'العربية', detail: 'ar' },
  { id: 'he', name: 'עברית', detail: 'he' },
  { id: 'hi', name: 'हिन्दी', detail: 'hi' },
  { id: 'th', name: 'ไทย', detail: 'th' },
] as const

const directions = [
  { value: 'right', name: 'Right', icon: <ArrowRight size={14} strokeWidth={1.75} aria-hidden /> },
  { value: 'down', name: 'Down', icon: <ArrowDown size={14} strokeWidth={1.75} aria-hidden /> },
] as const

/** Title and subtitle, in one frame. */
function Titles() {
  const { title, subtitle } = useMap()
  return (
    <div className="framed-fields">
      <TextField
        label="Title of the map"
        className="map-title"
        placeholder="Untitled map"
        subject="map title"
        value={title}
        change={(map, text) => changeMap(map, { title: text })}
        isLine
      />
      <TextField
        label="Subtitle"
        placeholder="Subtitle (optional)"
        subject="map subtitle"
        value={subtitle}
        change={(map, text) => changeMap(map, { subtitle: text })}
        isLine
      />
    </div>
  )
}

/** The map itself: its titles, how it lies, and who speaks in it. */
export function MapView() {
  const { language, layout } = useMap()
  return (
    <article aria-label="Map">
      <header className="what">
        <h2>Map</h2>
      </header>
      <Titles />
      <Parties />
      <Turns />
      <Speakers />
      <TagList />
      <Section title="Direction">
        <Switch
          label="Direction"
          value={layout.direction}
          options={directions}
          onChoose={(direction) => editMap((map) => changeMap(map, { layout: { ...map.layout, direction } }))}
        />
      </Section>
      <Section title="Language">
        <ComboField
          label="Language"
          placeholder="Code, such as “en”"
          subject="map language"
          value={language}
          change={(map, text) => changeMap(map, { language: text.trim() })}
          options={languages}
          textOf={({ id }) => id}
        />
      </Section>
      <p className="inspector-hint meta">Select a claim, or a relation by its badge, to change it here.</p>
    </article>
  )
}
