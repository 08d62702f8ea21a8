import {
  Box,
  Building2,
  CalendarDays,
  CircleDot,
  Diamond,
  FileText,
  Film,
  Flag,
  Hexagon,
  Landmark,
  Layers,
  MapPin,
  Megaphone,
  Newspaper,
  Package,
  Quote,
  Shield,
  Square,
  Star,
  Tag,
  Triangle,
  UserRound,
} from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';

import type { IconName } from '../state/icon-names.ts';

const COMPONENTS: Readonly<Record<IconName, LucideIcon>> = {
  'user-round': UserRound,
  flag: Flag,
  landmark: Landmark,
  'calendar-days': CalendarDays,
  megaphone: Megaphone,
  'file-text': FileText,
  'map-pin': MapPin,
  shield: Shield,
  newspaper: Newspaper,
  quote: Quote,
  'building-2': Building2,
  film: Film,
  package: Package,
  tag: Tag,
  'circle-dot': CircleDot,
  hexagon: Hexagon,
  diamond: Diamond,
  star: Star,
  layers: Layers,
  box: Box,
  triangle: Triangle,
  square: Square,
};

/** The icon of a label, in the colour of the text around it. */
export function LabelIcon({ name, size, stroke }: { name: IconName; size: number; stroke?: number }) {
  const Icon = COMPONENTS[name];
  return <Icon size={size} strokeWidth={stroke ?? 2} aria-hidden />;
}

/**
 * Every icon as the text of an SVG whose stroke is `currentColor`, for the canvas, which draws pictures, not
 * components. Call it once, before the page renders: it renders at once.
 */
export function iconMarkup(): ReadonlyMap<IconName, string> {
  const host = document.createElement('div');
  const root = createRoot(host);
  const names = Object.keys(COMPONENTS) as IconName[];
  const markup = new Map<IconName, string>();
  for (const name of names) {
    flushSync(() => root.render(<LabelIcon name={name} size={48} />));
    markup.set(name, host.innerHTML);
  }
  root.unmount();
  return markup;
}
